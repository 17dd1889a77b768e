/**

# Handlers

| verb | method |
|---|---|
| `GET` | [`index`](Self::index) |*/
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not implement its base `Index`",
    label = "write `impl Index for {Self} {{ .. }}`"
)]
trait Index: View + __CbvIndex {
    fn title(
        &self,
    ) -> impl ::core::future::Future<Output = String> + ::core::marker::Send {
        <Self as Index>::super_title(self)
    }
    ///The base's own [`title`](Self::title): what an override calls where Django calls `super().title()`.
    fn super_title(
        &self,
    ) -> impl ::core::future::Future<Output = String> + ::core::marker::Send {
        async move { "Books".to_owned() }
    }
    fn index(
        &self,
    ) -> impl ::core::future::Future<Output = String> + ::core::marker::Send {
        <Self as Index>::super_index(self)
    }
    ///The base's own [`index`](Self::index): what an override calls where Django calls `super().index()`.
    fn super_index(
        &self,
    ) -> impl ::core::future::Future<Output = String> + ::core::marker::Send {
        async move { self.title().await }
    }
    #[doc(hidden)]
    fn __cbv_index(
        #[allow(unused_mut)]
        mut __cbv_call: ::cbv::__private::Call<Self>,
    ) -> ::cbv::__private::Answer {
        ::std::boxed::Box::pin(async move {
            let __cbv_view = __cbv_call.view().await?;
            ::cbv::__private::checked::respond(<Self as Index>::index(&__cbv_view).await)
        })
    }
    #[doc(hidden)]
    const __CBV_BASE: ::cbv::__private::Slots<Self> = {
        let __cbv_slots = <Self as View>::__CBV_BASE;
        let __cbv_slots = {
            let __cbv_handler = ::cbv::__private::Handler::new(
                    "index",
                    true,
                    <Self as Index>::__cbv_index as fn(_) -> _,
                )
                .inherited("Index");
            __cbv_slots.with("GET", __cbv_handler)
        };
        __cbv_slots
    };
}
#[doc(hidden)]
trait __CbvIndex {
    type __CbvIndexAttributes: ::cbv::__private::AttributeList
        + ::core::default::Default;
}
impl<__CbvView: View> __CbvIndex for __CbvView {
    type __CbvIndexAttributes = ();
}
