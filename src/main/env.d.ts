// Values that the build puts into main.
/** True under the development server alone; put in by the build. */
declare const __DEVELOPMENT__: boolean;
/** The commit that the app was built from; empty where there is no repository. */
declare const __APP_COMMIT__: string;
