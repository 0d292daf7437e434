import type { Words } from '../en'

export const errors: Words['errors'] = {
  'file/not-found': '找不到「{{name}}」，可能已被移動或重新命名。請從新的位置開啟。',
  'file/unreadable': '無法讀取「{{name}}」。請確認你有讀取權限，並且所在磁碟已連接。',
  'file/is-folder': '「{{name}}」是資料夾。請開啟其中的音訊和逐字稿。',
  'file/name-too-long': '「{{name}}」的檔名或路徑太長，系統無法開啟。請把檔案移到上層資料夾，或縮短檔名。',
  'file/unknown-type':
    '「{{name}}」既不是音訊，也不是可讀取的逐字稿。請開啟 MP3、M4A、M4B、AAC、OGG、Opus、FLAC、WAV、WebM 或文字檔案。',
  'file/unwritable': '無法寫入「{{name}}」。請確認你對該資料夾有寫入權限，或換一個位置。',
  'file/no-folder': '無法寫入「{{name}}」：資料夾不存在。請先建立資料夾，或換一個位置。',
  'file/disk-full': '無法寫入「{{name}}」：磁碟已滿。請騰出空間，或換一個磁碟。',
  'audio/empty': '「{{name}}」是空檔案（0 位元組）。請重新下載。',
  'audio/not-audio': '「{{name}}」的副檔名是音訊，內容卻不是。請確認下載已完成，並且是正確的檔案。',
  'audio/no-audio-stream': '「{{name}}」裡沒有聲音。請選擇有聲音的檔案。',
  'audio/unsupported-codec': '「{{name}}」使用的 {{codec}} 編碼無法播放。請轉換為 MP3、AAC、Opus 或 FLAC。',
  'audio/cut-short':
    '「{{name}}」不完整：全長 {{promised}}，目前只有 {{present}}。可以播放到該處；其餘部分請重新下載。',
  'audio/output-lost':
    '「{{name}}」播放中斷，因為聲音沒有可用的輸出裝置。請連接耳機或喇叭，或在系統的聲音設定中選擇一個，再按播放。',
  'audio/out-of-reach':
    '「{{name}}」暫時讀不到了，可能是所在的磁碟或網路資料夾中斷了連線。重新連線後再試一次，會從剛才的位置繼續。',
  'audio/playback-failed':
    '「{{name}}」播放中斷。請確認檔案仍在原處、磁碟已連接，再按播放；如果仍然失敗，表示檔案已損毀。（{{detail}}）',
  'transcript/empty': '「{{name}}」是空的。請重新貼上逐字稿內容，或選擇別的檔案。',
  'transcript/not-text': '「{{name}}」不是文字檔案。請把逐字稿另存為純文字（.txt）再開啟。',
  'transcript/too-large': '「{{name}}」有 {{bytes}}，超過逐字稿上限 {{limit}}。請確認是否選對了檔案。',
  'transcript/no-segments': '「{{name}}」中沒有可作為字幕的行。請確認它是逐字稿。',
  'open/several-audio-files':
    '一次選了多個音訊：{{names}}。請每次開啟一個；如果它們是同一集的不同錄音，請連同逐字稿一起開啟。',
  'open/several-transcripts': '一次選了多份逐字稿：{{names}}。請每次開啟一份逐字稿和它的音訊。',
  'open/nothing': '沒有可開啟的檔案。請選擇音訊、逐字稿，或同時選擇兩者。',
  'tracks/same-recording': '「{{name}}」已經是這一集的錄音之一。請加入另一段錄音，例如另一種語言的配音。',
  'tracks/too-many': '沒有加入「{{name}}」：一集最多可有 {{most}} 段錄音。請先移除一段不再需要的，再重新加入。',
  'tracks/unplayable':
    '這一集的錄音「{{name}}」無法播放。請檢查檔案是否還在原處、是否完整，或在「錄音」中把它移除。（{{detail}}）',
  'tracks/other-length':
    '「{{name}}」長 {{length}}，而同一集的另一段錄音長 {{others}}。它仍已加入；如果它屬於別的一集，請在「錄音」中把它移除。',
  'library/gone':
    '「{{name}}」已不在原處，附近也找不到。請在資料庫中選擇「重新找到檔案…」，指出它現在的位置。你所做的更正都還在。',
  'sidecar/unreadable':
    '無法讀取音訊旁的「{{name}}」，已原樣保留：它可能已損毀、來自較新版本的 Diglot，或不是 Diglot 的檔案。如果用不到，請重新命名或刪除。',
  'sidecar/other':
    '音訊旁的「{{name}}」屬於另一段錄音或另一份逐字稿，因此沒有使用。請把它所屬的檔案放在一起，或將其刪除。',
  'recent/gone':
    '「{{name}}」已不在原來的位置，因此已從最近開啟的列表中移除。如果它被移動或重新命名，請從新的位置開啟；如果所在磁碟沒有連接，請連接後重新開啟。',
  'settings/not-settings':
    '「{{name}}」不是 Diglot 的設定檔，或者已經損毀。設定沒有變動。請在設定正確的電腦上重新匯出，再選擇匯出的檔案。',
  'import/nothing':
    '所選內容中既沒有音訊也沒有逐字稿。請加入 MP3、M4A、M4B、AAC、OGG、Opus、FLAC、WAV、WebM 檔案或文字檔。',
  'import/unreadable': '無法查看資料夾「{{name}}」。請確認你有權讀取，且磁碟已連接。',
  'import/safe-mode': '安全模式下不會更動資料庫。請重新啟動 Diglot，再加入檔案。',
  'import/not-taken': '它已在資料庫中，或者磁碟未能儲存。請先在資料庫中尋找；如果沒有，請騰出磁碟空間後重新加入。',
  'text/other': '「{{name}}」與目前的逐字稿幾乎沒有相同之處，因此沒有更動。若要搭配這段音訊閱讀，請用「開啟…」。',
  'text/opened-anew':
    '「{{name}}」與先前的逐字稿幾乎沒有相同之處，因此當作另一份逐字稿開啟。先前的逐字稿與其中的修改都已保留，開啟原來的檔案即可回去。',
  'text/changed':
    '「{{name}}」在你上次更正之後有了更動。現已顯示新的文字，你的更正和筆記也已移到對應的句子，請看看位置是否都對。',
  'text/changed-twice':
    '「{{name}}」在你上次更正之後有了更動，有些句子你也改過：這些句子保留你的文字。請看看這些句子，若檔案裡的更好，再改過來。',
  'times/damaged': '「{{name}}」中沒有 Diglot 能讀取的時間。請重新索取該檔案，或再匯出一次。',
  'times/newer': '「{{name}}」由較新版本的 Diglot 製作。請更新 Diglot，或索取舊版本的時間檔案。',
  'times/nothing-open': '「{{name}}」是某一集的時間。請先開啟那一集的音訊和逐字稿，再開啟此檔案。',
  'times/other-audio':
    '「{{name}}」適用於長 {{theirs}} 的錄音，而你的錄音長 {{ours}}，聲音也不同。請開啟對應的錄音，或讓 Diglot 自行尋找時間。',
  'times/other-text': '「{{name}}」適用於另一份逐字稿：{{count}} 句中只有 {{matched}} 句相同。請開啟對應的逐字稿。',
  internal: 'Diglot 內部發生錯誤：{{detail}}。已開啟的內容不會遺失。',
}
