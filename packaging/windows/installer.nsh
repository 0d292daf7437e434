; Offers Diglot under "Open with" and in the system's list of default apps, and takes no file type from anybody: the
; default of an extension (the unnamed value of its key) is never written. Everything goes again at the uninstall.
; test/package holds the list below and the one of the program together.

!macro diglotEachAudioType DO
  !insertmacro ${DO} "mp3" "Diglot.Audio"
  !insertmacro ${DO} "m4a" "Diglot.Audio"
  !insertmacro ${DO} "m4b" "Diglot.Audio"
  !insertmacro ${DO} "aac" "Diglot.Audio"
  !insertmacro ${DO} "ogg" "Diglot.Audio"
  !insertmacro ${DO} "oga" "Diglot.Audio"
  !insertmacro ${DO} "opus" "Diglot.Audio"
  !insertmacro ${DO} "flac" "Diglot.Audio"
  !insertmacro ${DO} "wav" "Diglot.Audio"
  !insertmacro ${DO} "webm" "Diglot.Audio"
  !insertmacro ${DO} "weba" "Diglot.Audio"
  !insertmacro ${DO} "mp4" "Diglot.Audio"
  !insertmacro ${DO} "m4v" "Diglot.Audio"
  !insertmacro ${DO} "mov" "Diglot.Audio"
  !insertmacro ${DO} "mka" "Diglot.Audio"
  !insertmacro ${DO} "mkv" "Diglot.Audio"
!macroend

!macro diglotEachTranscriptType DO
  !insertmacro ${DO} "txt" "Diglot.Transcript"
  !insertmacro ${DO} "text" "Diglot.Transcript"
  !insertmacro ${DO} "md" "Diglot.Transcript"
  !insertmacro ${DO} "markdown" "Diglot.Transcript"
!macroend

!macro diglotOfferType EXT CLASS
  WriteRegNone SHELL_CONTEXT "Software\Classes\.${EXT}\OpenWithProgids" "${CLASS}"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}\SupportedTypes" ".${EXT}" ""
  WriteRegStr SHELL_CONTEXT "Software\Diglot\Capabilities\FileAssociations" ".${EXT}" "${CLASS}"
!macroend

!macro diglotWithdrawType EXT CLASS
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.${EXT}\OpenWithProgids" "${CLASS}"
  !insertmacro diglotDeleteEmptyKey "Software\Classes\.${EXT}\OpenWithProgids"
  !insertmacro diglotDeleteEmptyKey "Software\Classes\.${EXT}"
!macroend

; A key with another program's values or keys in it stays.
!macro diglotDeleteEmptyKey KEY
  Push $0
  Push $1
  EnumRegValue $0 SHELL_CONTEXT "${KEY}" 0
  EnumRegKey $1 SHELL_CONTEXT "${KEY}" 0
  ${If} "$0$1" == ""
    ReadRegStr $0 SHELL_CONTEXT "${KEY}" ""
    ${If} $0 == ""
      DeleteRegKey SHELL_CONTEXT "${KEY}"
    ${EndIf}
  ${EndIf}
  Pop $1
  Pop $0
!macroend

!macro diglotOpenCommand KEY
  WriteRegStr SHELL_CONTEXT "${KEY}\DefaultIcon" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}",0'
  WriteRegStr SHELL_CONTEXT "${KEY}\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
!macroend

!macro diglotClass CLASS NAME
  WriteRegStr SHELL_CONTEXT "Software\Classes\${CLASS}" "" "${NAME}"
  !insertmacro diglotOpenCommand "Software\Classes\${CLASS}"
!macroend

; Explorer keeps what it knows until it is told (SHCNE_ASSOCCHANGED).
!macro diglotTellExplorer
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

!macro customInstall
  !insertmacro diglotClass "Diglot.Audio" "Audio"
  !insertmacro diglotClass "Diglot.Transcript" "Transcript"
  !insertmacro diglotClass "diglot" "URL:Diglot link"
  ; A link is the word of a stranger: what follows the dashes is never a switch.
  WriteRegStr SHELL_CONTEXT "Software\Classes\diglot\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "--" "%1"'
  WriteRegStr SHELL_CONTEXT "Software\Classes\diglot" "URL Protocol" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}" "FriendlyAppName" "Diglot"
  !insertmacro diglotOpenCommand "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}"
  WriteRegStr SHELL_CONTEXT "Software\Diglot\Capabilities" "ApplicationName" "Diglot"
  WriteRegStr SHELL_CONTEXT "Software\Diglot\Capabilities" "ApplicationDescription" "Listen in one language, read in two"
  WriteRegStr SHELL_CONTEXT "Software\Diglot\Capabilities\UrlAssociations" "diglot" "diglot"
  WriteRegStr SHELL_CONTEXT "Software\RegisteredApplications" "Diglot" "Software\Diglot\Capabilities"
  !insertmacro diglotEachAudioType diglotOfferType
  !insertmacro diglotEachTranscriptType diglotOfferType
  !insertmacro diglotTellExplorer
!macroend

!macro customUnInstall
  !insertmacro diglotEachAudioType diglotWithdrawType
  !insertmacro diglotEachTranscriptType diglotWithdrawType
  DeleteRegValue SHELL_CONTEXT "Software\RegisteredApplications" "Diglot"
  DeleteRegKey SHELL_CONTEXT "Software\Diglot"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\diglot"
  ; The program itself asks for links too, for whom it runs, also where it was installed for everybody.
  DeleteRegKey HKCU "Software\Classes\diglot"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Diglot.Audio"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Diglot.Transcript"
  !insertmacro diglotTellExplorer
!macroend
