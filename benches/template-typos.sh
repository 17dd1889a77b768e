#!/bin/sh
# Plants thirty typos in the templates of the bookshop, one after another, and prints what the compiler says of
# each. Fails if one of them is not found. Each template is put back as it was, also where the script is interrupted.
set -eu
cd "$(dirname "$0")/.."

work=$(mktemp -d)
templates=examples/bookshop/templates
restore() { cp -r "$work/templates/." "$templates"; }
trap 'restore; rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
cp -r "$templates" "$work"

# file | what is written | what is written instead
typos() {
    cat <<'TYPOS'
_card.html|book.slug|book.slgu
_card.html|book.title|book.titel
_card.html|author.name|author.nam
_card.html|book.price|book.prize
_card.html|book.binding|book.bindung
_cover.html|book.cover|book.covr
_cover.html|book.hue|book.huge
_pages.html|page_obj.has_previous|page_obj.has_prev
_pages.html|page_obj.elided_page_range|page_obj.page_range
_pages.html|page_obj.url(number)|page_obj.link(number)
_pages.html|page_obj.has_next|page_obj.has_next()
author_detail.html|author.biography|author.biografy
author_detail.html|author.born|author.birth
author_detail.html|attribute="pubdate"|attribute="published"
author_list.html|attribute="sort_name"|attribute="sort_nam"
author_list.html|author.country|author.county
author_form.html|form.errors|form.error
base.html|request.path|request.paht
base.html|message.tags|message.tag
book_detail.html|book.reviews|book.review
book_detail.html|book.subject.slug|book.subject.slugg
book_detail.html|review.reader|review.author.name
book_detail.html|book.pubdate|book.publdate
book_form.html|form.subject_id|form.subject
book_list.html|page_obj.start_index|page_obj.first_index
book_list.html|paginator.count|paginator.total
book_list.html|in subjects|in subjets
book_list.html|other.books|other.boks
home.html|attribute="books"|attribute="boks"
item_list.html|item.copies|item.copys
TYPOS
}

check() {
    cargo check --quiet --workspace --all-features --example bookshop 2>&1
}

check >/dev/null || { echo "the bookshop does not compile as it is"; exit 1; }
missed=0
typos >"$work/typos"
while IFS='|' read -r file written instead; do
    text=$(cat "$templates/$file"; printf x)
    before=${text%%"$written"*}
    [ "$before" != "$text" ] || { echo "$file has no $written"; exit 1; }
    after=${text#*"$written"}
    printf '%s%s%s' "$before" "$instead" "${after%x}" >"$templates/$file"
    if said=$(check); then
        missed=$((missed + 1))
        echo "MISSED: $file: $instead"
    else
        echo "$said" | grep '^error' | grep -v 'could not compile'
    fi
    restore
done <"$work/typos"
echo "$(wc -l <"$work/typos") typos, $missed missed"
[ "$missed" -eq 0 ]
