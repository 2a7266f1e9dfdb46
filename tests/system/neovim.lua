-- What Debian's Neovim does by itself, without a plugin: it types, asks, and writes down as JSON what it sees.
local out = {}
local function finish()
  local file = io.open(os.getenv('SEEN'), 'w')
  file:write(vim.fn.json_encode(out))
  file:close()
  vim.cmd('qall!')
end
local function step()
  local pack = vim.api.nvim_get_current_buf()
  local id = vim.lsp.start_client({
    name = 'sourcebound',
    cmd = { os.getenv('NODE'), '--import', os.getenv('TSX'), os.getenv('PROGRAM'), 'lsp', '--stdio' },
    root_dir = os.getenv('ROOT'),
  })
  vim.lsp.buf_attach_client(pack, id)
  out.attached = vim.wait(20000, function()
    local client = vim.lsp.get_client_by_id(id)
    return client ~= nil and client.initialized == true
  end, 20)
  local function ask(method, needle, more)
    local lines = vim.api.nvim_buf_get_lines(pack, 0, -1, false)
    for row, line in ipairs(lines) do
      local _, last = string.find(line, needle, 1, true)
      if last then
        local params = { textDocument = { uri = vim.uri_from_bufnr(pack) }, position = { line = row - 1, character = last } }
        local found = vim.lsp.buf_request_sync(pack, method, vim.tbl_extend('force', params, more or {}), 20000)
        return found and found[id] and (found[id].result or found[id].error)
      end
    end
  end
  local function messages()
    local found = {}
    for _, one in ipairs(vim.diagnostic.get(pack)) do table.insert(found, one.message) end
    return found
  end
  vim.api.nvim_buf_set_lines(pack, 8, 9, false, { 'The library reopened in June 2025 [@reopening] and has lent 47,000 books since [@loans]. Its head' })
  out.told = vim.wait(20000, function() return #messages() > 0 end, 20)
  out.messages = messages()
  out.code = (vim.diagnostic.get(pack)[1] or {}).code
  vim.api.nvim_buf_set_lines(pack, 8, 9, false, { 'The library reopened in June 2025 [@reopening] and has lent :value[loans] books since [@loans]. Its head' })
  out.cleared = vim.wait(20000, function() return #messages() == 0 end, 20)
  out.labels = {}
  for _, one in ipairs(ask('textDocument/completion', '[@lo').items) do table.insert(out.labels, one.label) end
  out.hover = ask('textDocument/hover', '[@loa').contents.value
  out.definition = ask('textDocument/definition', '[@loa')
  local edit = ask('textDocument/rename', '[@loa', { newName = 'lent' })
  vim.lsp.util.apply_workspace_edit(edit, 'utf-16')
  vim.cmd('silent wall!')
  out.clash = ask('textDocument/rename', '[@lent', { newName = 'readers' })
  vim.lsp.stop_client(id)
  out.ended = vim.wait(10000, function() return vim.lsp.get_client_by_id(id) == nil end, 20)
end
local ok, failure = pcall(step)
if not ok then out.failure = tostring(failure) end
finish()
