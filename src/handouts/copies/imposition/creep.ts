/** Millimetres: the thickness of a sheet of ordinary copier paper, 80 g/m². */
export const COPIER_PAPER = 0.1;

/**
 * How far, in millimetres, both pages of a side are moved towards the fold, so that the pages of a signature lie
 * on each other when it is closed. `depth` is the number of sheets outside of this one, `caliper` the thickness
 * of a sheet in millimetres.
 *
 * The fold of a sheet rests on the inside of the next outer one, so that sheet k from outside stands k thicknesses
 * farther from the spine, and sticks out at the fore-edge by as much: there it is k · caliper that trimming takes.
 * Moved towards its fold by k · caliper, each page has the place that the cover's have: the same distance from
 * the back of the spine, and the same from the fore-edge once that is cut. The cover stays where it is, so that
 * nothing comes nearer to the edge of the sheet, which printers do not reach. (Adobe InDesign's booklets call
 * this creep with a negative value, Enfocus PitStop and Quite Imposing do the same; measured, ten sheets of
 * 80 g/m² creep by 0.9 to 1.0 mm.)
 */
export function creepShift(depth: number, caliper: number = COPIER_PAPER): number {
  return depth * caliper;
}
