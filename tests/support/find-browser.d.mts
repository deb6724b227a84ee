export declare function findBrowser(): Promise<string | undefined>
export declare function ensureBrowser(root: string): Promise<string>
