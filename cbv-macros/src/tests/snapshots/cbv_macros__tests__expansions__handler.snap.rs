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
        #[allow(unused_mut)]
        mut __cbv_call: <Self as ::cbv::__private::checked::Handles>::Call,
    ) -> ::cbv::__private::Answer {
        let _: [(); ::cbv::__private::uniform(
            <Self as ::cbv::__private::checked::Handles>::MODEL,
            "create",
            true,
        )];
        ::std::boxed::Box::pin(async move {
            let __cbv_view = __cbv_call.view().await?;
            let __cbv_0: State<App> = ::cbv::__private::Call::head(&mut __cbv_call)
                .await?;
            let __cbv_1: Json<New> = ::cbv::__private::Call::last((__cbv_call,).0)
                .await?;
            ::cbv::__private::checked::respond(
                Self::create(&__cbv_view, __cbv_0, __cbv_1).await,
            )
        })
    }
    #[doc(hidden)]
    pub const __CBV_HANDLER_FOR_POST: <Self as ::cbv::__private::checked::Handles>::Slot = ::core::option::Option::Some(
        ::cbv::__private::Handler::new("create", true, Self::__cbv_create as fn(_) -> _),
    );
}
