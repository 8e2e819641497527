# Completion of cwp for bash: the program itself says what may come next.
complete -o default -o nospace -C "cwp __complete" cwp
