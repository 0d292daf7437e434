@echo off
node --disable-warning=ExperimentalWarning "%~dp0main.mjs" %*
