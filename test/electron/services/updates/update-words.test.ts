import { describe, expect, it } from 'vitest'
import { plainNotes } from '../../../../electron/services/updates/plain-notes'
import { updateFailureOf } from '../../../../electron/services/updates/update-failure'

describe('what went wrong', () => {
  it.each([
    ['offline', new Error('net::ERR_INTERNET_DISCONNECTED')],
    ['offline', new Error('net::ERR_NAME_NOT_RESOLVED')],
    ['offline', coded('ENOTFOUND', 'getaddrinfo ENOTFOUND diglot.example')],
    ['offline', coded('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:80')],
    ['offline', new Error('timed out')],
    ['offline', new Error('Request has been aborted by the server')],
    ['certificate', new Error('net::ERR_CERT_DATE_INVALID')],
    ['certificate', coded('CERT_HAS_EXPIRED', 'certificate has expired')],
    ['server', coded('HTTP_ERROR_404', '404 Not Found')],
    ['server', coded('ERR_UPDATER_CHANNEL_FILE_NOT_FOUND', 'Cannot find channel "latest-linux.yml"')],
    ['server', new Error('Cannot download "https://diglot.example/x", status 503: Service Unavailable')],
    ['damaged', coded('ERR_CHECKSUM_MISMATCH', 'sha512 checksum mismatch, expected a, got b')],
    ['untrusted', coded('ERR_UPDATER_INVALID_SIGNATURE', 'New version 2.0.0 is not signed by the application owner')],
    ['untrusted', new Error('Code signature at URL file:///x did not pass validation')],
    ['disk-full', coded('ENOSPC', 'ENOSPC: no space left on device, write')],
    ['unwritable', coded('EROFS', 'EROFS: read-only file system')],
    ['unwritable', new Error('Cannot update while running on a read-only volume.')],
    ['unknown', new Error('something else')],
    ['unknown', undefined],
  ])('is "%s" for %s', (expected, error) => {
    expect(updateFailureOf(error)).toBe(expected)
  })
})

describe('what is new', () => {
  it('is shown as it was written, without marks that are in the way of reading', () => {
    const notes = '### Added\n\n- **Bold**, 2 ** 3, A < B, `code` and a [link](https://diglot.example)\n'
    expect(plainNotes(notes)).toBe('Added\n\n- Bold, 2 ** 3, A < B, `code` and a link')
  })

  it('is read out of a page that was made of it', () => {
    expect(plainNotes('<h3>Added</h3>\n<ul>\n<li>One &amp; <b>two</b></li>\n<li>Three</li>\n</ul>')).toBe(
      'Added\n\n- One & two\n- Three',
    )
  })

  it('is a list of versions where several are', () => {
    expect(
      plainNotes([
        { version: '2.1.0', note: '- New' },
        { version: '2.0.0', note: null },
      ]),
    ).toBe('2.1.0\n- New')
  })

  it.each([undefined, null, '', '  \n', [], 42, {}, [42], { note: 'x' }])('is nothing for %j', (notes) => {
    expect(plainNotes(notes)).toBeUndefined()
  })

  it('is cut where a page in the web says it better', () => {
    const text = plainNotes('x'.repeat(100_000))
    expect(text).toHaveLength(4001)
    expect(text?.endsWith('…')).toBe(true)
  })
})

function coded(code: string, message: string): Error {
  return Object.assign(new Error(message), { code })
}
