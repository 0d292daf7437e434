import type { Words } from '../en'

export const errors: Words['errors'] = {
  'file/not-found': '找不到“{{name}}”，可能已被移动或改名。请从新的位置打开。',
  'file/unreadable': '无法读取“{{name}}”。请确认你有读取权限，并且所在磁盘已连接。',
  'file/is-folder': '“{{name}}”是文件夹。请打开其中的音频和文稿。',
  'file/name-too-long': '“{{name}}”的文件名或路径太长，系统无法打开。请把文件移到上层文件夹，或缩短文件名。',
  'file/unknown-type':
    '“{{name}}”既不是音频，也不是可读取的文稿。请打开 MP3、M4A、M4B、AAC、OGG、Opus、FLAC、WAV、WebM 或文本文件。',
  'file/unwritable': '无法写入“{{name}}”。请确认你对该文件夹有写入权限，或换一个位置。',
  'file/no-folder': '无法写入“{{name}}”：文件夹不存在。请先建立文件夹，或换一个位置。',
  'file/disk-full': '无法写入“{{name}}”：磁盘已满。请腾出空间，或换一个磁盘。',
  'audio/empty': '“{{name}}”是空文件（0 字节）。请重新下载。',
  'audio/not-audio': '“{{name}}”的扩展名是音频，内容却不是。请确认下载已完成，并且是正确的文件。',
  'audio/no-audio-stream': '“{{name}}”里没有声音。请选择带音频的文件。',
  'audio/unsupported-codec': '“{{name}}”使用的 {{codec}} 编码无法播放。请转换为 MP3、AAC、Opus 或 FLAC。',
  'audio/cut-short': '“{{name}}”不完整：全长 {{promised}}，只有 {{present}}。可以播放到该处；其余部分请重新下载。',
  'audio/output-lost':
    '“{{name}}”播放中断，因为声音没有可用的输出设备。请连接耳机或扬声器，或在系统的声音设置中选择一个，再按播放。',
  'audio/out-of-reach':
    '“{{name}}”暂时读不到了，可能是所在的磁盘或网络文件夹断开了连接。重新连接后再试一次，会从刚才的位置继续。',
  'audio/playback-failed':
    '“{{name}}”播放中断。请确认文件仍在原处、磁盘已连接，再按播放；如果仍然失败，说明文件已损坏。（{{detail}}）',
  'transcript/empty': '“{{name}}”是空的。请重新粘贴文稿内容，或选择别的文件。',
  'transcript/not-text': '“{{name}}”不是文本文件。请把文稿另存为纯文本（.txt）再打开。',
  'transcript/too-large': '“{{name}}”有 {{bytes}}，超过文稿上限 {{limit}}。请确认是否选对了文件。',
  'transcript/no-segments': '“{{name}}”中没有可作为字幕的行。请确认它是文稿。',
  'open/several-audio-files':
    '一次选了多个音频：{{names}}。请每次打开一个；如果它们是同一集的不同录音，请连同文稿一起打开。',
  'open/several-transcripts': '一次选了多份文稿：{{names}}。请每次打开一份文稿和它的音频。',
  'open/nothing': '没有可打开的文件。请选择音频、文稿，或同时选择两者。',
  'tracks/same-recording': '“{{name}}”已经是本集的录音之一。请添加另一条录音，例如另一种语言的配音。',
  'tracks/too-many': '没有添加“{{name}}”：一集最多可有 {{most}} 条录音。请先移除一条不再需要的，再重新添加。',
  'tracks/unplayable':
    '本集的录音“{{name}}”无法播放。请检查文件是否还在原处、是否完整，或在“录音”中把它移除。（{{detail}}）',
  'tracks/other-length':
    '“{{name}}”长 {{length}}，而同一集的另一条录音长 {{others}}。它仍已添加；如果它属于别的一集，请在“录音”中把它移除。',
  'library/gone':
    '“{{name}}”已不在原处，附近也没有找到。请在资料库中选择“重新找到文件…”，指出它现在的位置。你所做的更正都还在。',
  'sidecar/unreadable':
    '无法读取音频旁的“{{name}}”，已原样保留：它可能已损坏、来自更新版本的 Diglot，或不是 Diglot 的文件。如果用不到，请重命名或删除。',
  'sidecar/other': '音频旁的“{{name}}”属于另一条录音或另一份文稿，因此没有使用。请把它所属的文件放到一起，或将其删除。',
  'recent/gone':
    '“{{name}}”已不在原来的位置，因此已从最近打开的列表中移除。如果它被移动或重命名，请从新位置打开；如果所在磁盘未连接，请连接后重新打开。',
  'settings/not-settings':
    '“{{name}}”不是 Diglot 的设置文件，或者已经损坏。设置没有变动。请在设置正确的电脑上重新导出，再选择导出的文件。',
  'import/nothing':
    '所选内容中既没有音频也没有文稿。请添加 MP3、M4A、M4B、AAC、OGG、Opus、FLAC、WAV、WebM 文件或文本文件。',
  'import/unreadable': '无法查看文件夹“{{name}}”。请确认你有权读取，且磁盘已连接。',
  'import/safe-mode': '安全模式下不会改动资料库。请重新启动 Diglot，再添加文件。',
  'import/not-taken': '它已在资料库中，或者磁盘未能保存。请先在资料库中查找；如果没有，请腾出磁盘空间后重新添加。',
  'text/other': '“{{name}}”与当前文稿几乎没有相同之处，因此没有改动。若要配着这段音频阅读，请用“打开…”。',
  'text/opened-anew':
    '“{{name}}”与之前的文稿几乎没有相同之处，因此作为另一份文稿打开。之前的文稿及其中的改动都已保留，打开原来的文件即可回去。',
  'text/changed':
    '“{{name}}”在你上次更正之后有了改动。现已显示新的文字，你的更正和笔记也已移到对应的句子，请看看位置是否都对。',
  'text/changed-twice':
    '“{{name}}”在你上次更正之后有了改动，有些句子你也改过：这些句子保留你的文字。请看看这些句子，若文件里的更好，再改过来。',
  'times/damaged': '“{{name}}”中没有 Diglot 能读取的时间。请重新索取该文件，或再导出一次。',
  'times/newer': '“{{name}}”由更新版本的 Diglot 制作。请更新 Diglot，或索取旧版本的时间文件。',
  'times/nothing-open': '“{{name}}”是某一集的时间。请先打开那一集的音频和文稿，再打开此文件。',
  'times/other-audio':
    '“{{name}}”适用于长 {{theirs}} 的录音，而你的录音长 {{ours}}，声音也不同。请打开对应的录音，或让 Diglot 自行查找时间。',
  'times/other-text': '“{{name}}”适用于另一份文稿：{{count}} 句中只有 {{matched}} 句相同。请打开对应的文稿。',
  internal: 'Diglot 内部出错：{{detail}}。已打开的内容没有丢失。',
}
