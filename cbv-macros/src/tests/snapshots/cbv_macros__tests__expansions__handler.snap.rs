impl Books {
    async fn create(
        &self,
        State(app): State<App>,
        Json(new): Json<New>,
    ) -> Result<String, Error> {
        app.create(new).await
    }
    #[doc(hidden)]
    fn __cbv_create(
        __cbv_call: <Self as ::cbv::__private::checked::Handles>::Call,
    ) -> ::cbv::__private::Answer {
        let _: [(); ::cbv::__private::uniform(
            <Self as ::cbv::__private::checked::Handles>::MODEL,
            "create",
            true,
        )];
        __cbv_call.__cbv_async_ref_2::<State<App>, Json<New>, _, _, _>(Self::create)
    }
    #[doc(hidden)]
    pub const __CBV_HANDLER_FOR_POST: <Self as ::cbv::__private::checked::Handles>::Slot = ::core::option::Option::Some(
        ::cbv::__private::Handler::new("create", true, Self::__cbv_create as fn(_) -> _),
    );
}
