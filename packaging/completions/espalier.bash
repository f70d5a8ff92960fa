# SPDX-License-Identifier: MIT
# bash completion for espalier(1)

_espalier() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}
    local words=
    case $before in
    --theme) words='light dark' ;;
    --language) words='de en es fr' ;;
    --view) words='start tree: table: link: dialog:about dialog:conflicts dialog:connect dialog:help dialog:password dialog:settings dialog:shortcuts' ;;
    --layout) words='ltr rtl' ;;
    --size | --scale | --command | --type) return ;;
    esac
    if [ -n "$words" ]; then
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
        return
    fi
    if [[ $word == -* ]]; then
        case $command in
        describe) words='--json --help' ;;
        apply) words='--dry-run --help' ;;
        render) words='--out --view --theme --language --layout --size --scale --changes --command --type --sample --help' ;;
        *) words='--sample --version --help' ;;
        esac
    elif [ "$COMP_CWORD" -eq 1 ]; then
        words='describe apply render'
    fi
    compopt -o filenames
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word"; [[ $word == -* ]] || compgen -f -- "$word")
}
complete -F _espalier espalier
