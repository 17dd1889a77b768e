//! The groups, option by option: how each is written, and what Django and others call it.

use syn::{Expr, LitBool, LitStr, Path, Type};

use super::form::{
    ColumnName, ColumnNames, Entity, FieldNames, Flag, FormClass, Initial, Json,
    LastModifiedOption, Related, SuccessMessage, SuccessUrl, TagOption,
};
use super::given::{Given, ReadOption};
use super::spec::{Hook, OptionGroup, OptionSpec, Place, Written, option_group};
use crate::model::InitialValue;

option_group! {
    /// Django's `TemplateResponseMixin`: the template, and what it becomes.
    TemplateOptions {
        attributes {
            template_name: Initial "\"books/list.html\"" ["template"];
            content_type: Initial "\"text/plain; charset=utf-8\"" ["mimetype"];
            extra_context: Initial "[(\"title\", \"Books\")]";
            partial: Initial "\"books/_rows.html\"" ["partial_template" "partial_template_name" "htmx_template"];
            partial_block: Initial "\"rows\"" ["block" "block_name"];
        }
        hooks {
            render_to_response: RenderToResponse "async fn render_to_response(&self, response: $crate::generic::TemplateResponse) -> ::core::result::Result<$crate::__private::Response, $crate::Error>";
        }
        elsewhere {
            response_class "in the hook `render_to_response` of `impl {view}`";
            template_engine "in the state, as `Templates`";
        }
    }
}

option_group! {
    /// Django's `ContextMixin`, where there are no objects.
    ContextOptions {
        hooks {
            context: TemplateContext "async fn context(&self, context: $crate::Context) -> ::core::result::Result<$crate::Context, $crate::Error>" ["get_context_data"];
            template_names: TemplateNames "fn template_names(&self, configured: ::core::option::Option<$crate::generic::TemplateName>) -> $crate::__private::Vec<$crate::generic::TemplateName>" ["get_template_names"];
        }
        options {
            variables: Path, "Self::variables" ["get_extra_context"];
        }
    }
}

option_group! {
    /// The same of a view that shows many objects, which the hooks are given.
    ListContextOptions {
        hooks {
            context: ListContext "async fn context(&self, objects: &[<Self::Query as $crate::query_set::QuerySet>::Object], context: $crate::Context) -> ::core::result::Result<$crate::Context, $crate::Error>" ["get_context_data"];
            template_names: ListTemplateNames "fn template_names(&self, configured: ::core::option::Option<$crate::generic::TemplateName>, suffix: &str) -> $crate::__private::Vec<$crate::generic::TemplateName>" ["get_template_names"];
        }
        options {
            variables: Path, "Self::variables" ["get_extra_context"];
        }
    }
}

option_group! {
    /// The same of a view that shows one object, and the test of that.
    DetailContextOptions {
        hooks {
            object_test: ObjectTest "async fn object_test(&self, object: &<Self::Query as $crate::query_set::QuerySet>::Object) -> ::core::result::Result<bool, $crate::Error>" ["object_permission" "check_object_permissions"];
            context: DetailContext "async fn context(&self, object: &<Self::Query as $crate::query_set::QuerySet>::Object, context: $crate::Context) -> ::core::result::Result<$crate::Context, $crate::Error>" ["get_context_data"];
            template_names: DetailTemplateNames "fn template_names(&self, object: &<Self::Query as $crate::query_set::QuerySet>::Object, configured: ::core::option::Option<$crate::generic::TemplateName>, suffix: &str) -> $crate::__private::Vec<$crate::generic::TemplateName>" ["get_template_names"];
        }
        options {
            variables: Path, "Self::variables" ["get_extra_context"];
        }
        elsewhere {
            template_name_field "in the hook `template_names` of `impl {view}`: it has the object";
        }
    }
}

option_group! {
    /// What templates call the objects, and how the template is named after them.
    NamesOptions {
        attributes {
            template_name_suffix: Initial "\"_list\"";
            context_object_name: Initial "\"books\"" ["context_name"];
        }
    }
}

option_group! {
    /// Where objects come from: Django's `SingleObjectMixin` and `MultipleObjectMixin`.
    SourceOptions {
        options {
            queryset: Path, "Self::queryset" ["get_queryset"];
            model: Entity, "book::Entity" ["entity"];
            items: Type, "SomeStruct";
            related: Related, "[author::Entity]" ["select_related" "prefetch_related"];
            values: ColumnNames, "[\"id\", \"title\"]" ["only"];
        }
    }
}

option_group! {
    /// What a client is answered with that prefers JSON: the renderers of Django REST framework.
    JsonOptions {
        options {
            json: Json, "SomeStruct" ["serializer_class" "as_json" "to_json"];
        }
        elsewhere {
            renderer_classes "in the option `json`";
        }
    }
}

option_group! {
    /// Which objects of a list are shown, and in which order.
    FilterOptions {
        attributes {
            search_kwarg: Initial "\"q\"";
            sort_kwarg: Initial "\"sort\"";
        }
        options {
            ordering: ColumnNames, "[\"-pubdate\", \"title\"]" ["order_by"];
            search_fields: ColumnNames, "[\"title\", \"^isbn\"]" ["search"];
            sortable_by: ColumnNames, "[\"pubdate\", \"title\"]" ["sort"];
        }
    }
}

option_group! {
    /// How a list is cut into pages.
    PagesOptions {
        attributes {
            paginate_by: Initial "20_u64" ["per_page" "page_size" "limit"];
            paginate_orphans: Initial "2_u64" ["orphans"];
            page_kwarg: Initial "\"page\"";
            count: Initial "false";
            allow_empty: Flag "false";
        }
        elsewhere {
            paginator_class "in the hook `paginator` of `impl {view}`";
        }
    }
}

option_group! {
    /// Which object is shown: what Django's `get_object` filters by.
    LookupOptions {
        hooks {
            lookup: Lookup "fn lookup(&self, query: Self::Query) -> Self::Query" ["get_object"];
        }
        options {
            slug_field: ColumnName, "\"title\"";
            slug_url_kwarg: LitStr, "\"slug\"";
            pk_url_kwarg: LitStr, "\"pk\"";
            query_pk_and_slug: LitBool, "true";
        }
    }
}

option_group! {
    /// Which version of an object is shown: Django's `condition`, of a view that has the object.
    VersionOptions {
        written {
            etag: ObjectEtag as TagOption, "\"version\"" "async fn etag(&self, object: &<Self::Query as $crate::query_set::QuerySet>::Object) -> ::core::result::Result<::core::option::Option<$crate::conditional::ETag>, $crate::Error>" ["etag_func" "get_etag"];
            last_modified: ObjectLastModified as LastModifiedOption, "\"updated\"" "async fn last_modified(&self, object: &<Self::Query as $crate::query_set::QuerySet>::Object) -> ::core::result::Result<::core::option::Option<$crate::conditional::LastModified>, $crate::Error>" ["last_modified_func" "get_last_modified"];
        }
    }
}

option_group! {
    /// Where a redirect leads.
    TargetOptions {
        attributes {
            url: Initial "\"/somewhere/\"";
            pattern_name: Initial "\"shop:item\"";
            permanent: Flag "true";
            query_string: Flag "true";
        }
        hooks {
            redirect_url: RedirectUrl "async fn redirect_url(&self, url: ::core::option::Option<$crate::__private::String>) -> ::core::result::Result<::core::option::Option<$crate::__private::String>, $crate::Error>" ["get_redirect_url"];
        }
        options {
            to: Expr, "urls::some_name";
        }
    }
}

option_group! {
    /// Django's `FormMixin`: the form, and how it is shown.
    FormOptions {
        attributes {
            prefix: Initial "\"c\"" ["get_prefix"];
            invalid_status: Initial "StatusCode::UNPROCESSABLE_ENTITY" ["status"];
        }
        hooks {
            initial: FormInitial "async fn initial(&self) -> ::core::result::Result<$crate::forms::Partial<Self::Form>, $crate::Error>" ["get_initial"];
            form: FormForm "async fn form(&self, form: &mut $crate::forms::FormInstance<Self::Form>) -> ::core::result::Result<(), $crate::Error>" ["get_form"];
            form_invalid: FormInvalid "async fn form_invalid(&self, form: &$crate::forms::FormInstance<Self::Form>, response: $crate::__private::Response) -> ::core::result::Result<$crate::__private::Response, $crate::Error>";
        }
        options {
            form_class: FormClass, "SomeForm" ["get_form_class" "form_type"];
        }
        elsewhere {
            get_form_kwargs "in the option `form`, whose function is given the form; what its checks need is its `#[form(state = ..)]`";
        }
    }
}

option_group! {
    /// What a view with a form of its own does with it, and what it gives its template.
    FormContextOptions {
        hooks {
            form_valid: FormValid "async fn form_valid(&self, form: &<Self::Form as $crate::forms::Form>::Cleaned, response: $crate::__private::Response) -> ::core::result::Result<$crate::__private::Response, $crate::Error>";
            context: FormContext "async fn context(&self, form: &$crate::forms::FormInstance<Self::Form>, context: $crate::Context) -> ::core::result::Result<$crate::Context, $crate::Error>" ["get_context_data"];
            template_names: TemplateNames "fn template_names(&self, configured: ::core::option::Option<$crate::generic::TemplateName>) -> $crate::__private::Vec<$crate::generic::TemplateName>" ["get_template_names"];
        }
        options {
            variables: Path, "Self::variables" ["get_extra_context"];
        }
    }
}

option_group! {
    /// Where a view with a form of its own leads.
    FormSuccessUrlOptions {
        urls {
            success_url: FormSuccessUrl "fn success_url(&self, form: &<Self::Form as $crate::forms::Form>::Cleaned) -> ::core::result::Result<$crate::__private::String, $crate::Error>" ["get_success_url" "redirect_to"];
        }
    }
}

option_group! {
    /// The model of a view that makes a row.
    ModelOptions {
        options {
            model: Entity, "book::Entity" ["entity"];
        }
    }
}

option_group! {
    /// The same as `FormContextOptions` of a view that makes a row.
    CreateContextOptions {
        hooks {
            context: FormContext "async fn context(&self, form: &$crate::forms::FormInstance<Self::Form>, context: $crate::Context) -> ::core::result::Result<$crate::Context, $crate::Error>" ["get_context_data"];
            template_names: ListTemplateNames "fn template_names(&self, configured: ::core::option::Option<$crate::generic::TemplateName>, suffix: &str) -> $crate::__private::Vec<$crate::generic::TemplateName>" ["get_template_names"];
        }
        options {
            variables: Path, "Self::variables" ["get_extra_context"];
        }
    }
}

option_group! {
    /// Django's `ModelFormMixin`: the columns that a form writes, those that the view sets, and what
    /// else is saved with the row.
    ModelFormOptions {
        hooks {
            form_valid: ModelFormValid "async fn form_valid(&self, object: &$crate::generic::ModelOf<Self>, transaction: &$crate::__private::sea_orm::DatabaseTransaction, response: $crate::__private::Response) -> ::core::result::Result<$crate::__private::Response, $crate::Error>";
            store_files: StoreFiles "async fn store_files(&self, form: &<Self::Form as $crate::forms::Form>::Cleaned, row: &mut $crate::forms::model::RowOf<$crate::generic::ModelOf<Self>>, files: &mut $crate::generic::RowFiles) -> ::core::result::Result<(), $crate::Error>" ["upload_to"];
            fill: ModelFormSet "async fn set(&self, row: &mut $crate::forms::model::RowOf<$crate::generic::ModelOf<Self>>) -> ::core::result::Result<(), $crate::Error>";
        }
        options {
            fields: FieldNames, "[\"title\", \"slug\"]";
            set: FieldNames, "[\"author_id\"]";
            lock: LitStr, "\"version\"";
        }
        elsewhere {
            exclude "in no option: name the columns that the form has in `fields`";
        }
    }
}

option_group! {
    /// Where a view leads that has saved a row.
    ObjectSuccessUrlOptions {
        urls {
            success_url: ObjectSuccessUrl "fn success_url(&self, object: &$crate::generic::ModelOf<Self>) -> ::core::result::Result<$crate::__private::String, $crate::Error>" ["get_success_url" "redirect_to"];
        }
    }
}

option_group! {
    /// What a view does with the row that it deletes.
    DeletionOptions {
        hooks {
            form_valid: DeleteFormValid "async fn form_valid(&self, object: &<Self::Query as $crate::query_set::QuerySet>::Object, transaction: &$crate::__private::sea_orm::DatabaseTransaction, response: $crate::__private::Response) -> ::core::result::Result<$crate::__private::Response, $crate::Error>" ["delete"];
            remove_files: RemoveFiles "fn remove_files(&self, object: &<Self::Query as $crate::query_set::QuerySet>::Object, files: &mut $crate::generic::RowFiles)";
        }
    }
}

option_group! {
    /// Where a view leads that has deleted a row.
    DeleteSuccessUrlOptions {
        urls {
            success_url: DeleteSuccessUrl "fn success_url(&self, object: &<Self::Query as $crate::query_set::QuerySet>::Object) -> ::core::result::Result<$crate::__private::String, $crate::Error>" ["get_success_url" "redirect_to"];
        }
    }
}

option_group! {
    /// What a client is told that has posted a form: Django's `SuccessMessageMixin`.
    FormMessageOptions {
        messages {
            success_message: FormSuccessMessage "fn success_message(&self, form: &<Self::Form as $crate::forms::Form>::Cleaned) -> ::core::option::Option<$crate::__private::String>" ["get_success_message"];
        }
    }
}

option_group! {
    /// What a client is told whose row was saved: Django's `SuccessMessageMixin`.
    ObjectMessageOptions {
        messages {
            success_message: ObjectSuccessMessage "fn success_message(&self, object: &$crate::generic::ModelOf<Self>) -> ::core::option::Option<$crate::__private::String>" ["get_success_message"];
        }
    }
}

option_group! {
    /// What a client is told whose row was deleted: Django's `SuccessMessageMixin`.
    DeleteMessageOptions {
        messages {
            success_message: DeleteSuccessMessage "fn success_message(&self, object: &<Self::Query as $crate::query_set::QuerySet>::Object) -> ::core::option::Option<$crate::__private::String>" ["get_success_message"];
        }
    }
}

option_group! {
    /// Django's `DateMixin`: the date of a row, and which of them may be seen.
    DatesOptions {
        attributes {
            allow_future: Flag "true";
            time_zone: Initial "Europe::Berlin" ["zone" "tz" "timezone"];
        }
        options {
            date_field: ColumnName, "\"pubdate\"" ["date" "get_date_field" "field"];
        }
        elsewhere {
            year_format "in the type of the field: write `#[view(path)] year: Year` for `%Y`, `IsoYear` for `%G`";
            month_format "in the type of the field: write `#[view(path)] month: Month` for `%b`, `MonthNumber` for `%m`";
            week_format "in the type of the field: write `#[view(path)] week: Week` for `%U`, `WeekMonday` for `%W`, `IsoWeek` for `%V`";
            day_format "in the type of the field: write `#[view(path)] day: Day` for `%d`";
            year "in a field: write `#[view(default = Year::of::<2008>())] year: Year`";
            month "in a field: write `#[view(default = Month::of::<10>())] month: Month`";
            week "in a field: write `#[view(default = Week::of::<40>())] week: Week`";
            day "in a field: write `#[view(default = Day::of::<1>())] day: Day`";
        }
    }
}

option_group! {
    /// The order of the rows of an archive, which the options of a list say.
    ArchiveOptions {}
}

option_group! {
    /// The periods that an archive lists.
    DateListOptions {
        attributes {
            date_list_period: Initial "\"month\"" ["period"];
        }
    }
}

option_group! {
    /// The rows of the archive of a year.
    YearRowsOptions {
        attributes {
            make_object_list: Flag "true";
        }
    }
}

option_group! {
    /// The parts of the date that an archive is asked for, which fields of the view say.
    DatePartsOptions {}
}

/// The groups with the hook `context`, and the option that writes it from a struct.
pub(crate) trait WithVariables {
    fn variables(&self) -> &Given<Path>;
    fn context(&self) -> &Given<Path>;
}

macro_rules! with_variables {
    ($($group:ident),*) => {
        $(impl WithVariables for $group {
            fn variables(&self) -> &Given<Path> {
                &self.variables
            }

            fn context(&self) -> &Given<Path> {
                &self.context
            }
        })*
    };
}
with_variables!(
    ContextOptions,
    ListContextOptions,
    DetailContextOptions,
    FormContextOptions,
    CreateContextOptions
);
