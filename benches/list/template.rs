/// What both sides show. No newline at the end: MiniJinja drops it, and Django keeps it.
pub(crate) const LIST: &str = r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Books</title>
</head>
<body>
<h1>Books</h1>
<p>{{ page_obj.start_index }} to {{ page_obj.end_index }} of {{ paginator.count }}</p>
<table>
{% for book in object_list %}<tr>
<td><a href="/books/{{ book.id }}">{{ book.title }}</a></td>
<td>{{ book.author }}</td>
<td>{{ book.price }}</td>
</tr>
{% endfor %}</table>
{% if is_paginated %}<nav>
{% if page_obj.has_previous %}<a href="?page={{ page_obj.previous_page_number }}">Previous</a>{% endif %}
Page {{ page_obj.number }} of {{ paginator.num_pages }}
{% if page_obj.has_next %}<a href="?page={{ page_obj.next_page_number }}">Next</a>{% endif %}
</nav>
{% endif %}</body>
</html>"#;
