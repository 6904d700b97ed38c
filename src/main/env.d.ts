/** True under the development server alone; put in by the build. */
declare const __DEVELOPMENT__: boolean;
