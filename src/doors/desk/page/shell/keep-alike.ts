import { Component, type ComponentType, createElement, type JSX } from 'preact';

/** A component that is drawn again only when one of its properties is another. */
export function keepAlike<Props extends object>(Drawn: ComponentType<Props>): ComponentType<Props> {
  return class extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      const names = new Set([...Object.keys(this.props), ...Object.keys(next)]) as Set<keyof Props>;
      return [...names].some((name) => this.props[name] !== next[name]);
    }
    override render(): JSX.Element {
      return createElement(Drawn, this.props);
    }
  };
}
