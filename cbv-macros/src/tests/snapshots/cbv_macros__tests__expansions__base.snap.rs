/**

# Handlers

| verb | method |
|---|---|
| `GET` | [`index`](Self::index) |*/
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
        __cbv_call: ::cbv::__private::Call<Self>,
    ) -> ::cbv::__private::Answer {
        __cbv_call.__cbv_async_ref_0::<_>(<Self as Index>::index)
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
#[allow(unreachable_pub)]
pub trait __CbvIndex {
    type __CbvIndexAttributes: ::cbv::__private::BaseTypes;
}
impl<__CbvAnyView: View> __CbvIndex for __CbvAnyView {
    type __CbvIndexAttributes = ::cbv::__private::StateAndAttributes<
        ::cbv::__private::Stateless,
        (),
    >;
}
