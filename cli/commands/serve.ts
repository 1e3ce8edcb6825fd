import { ConfigError } from "../../server/config.ts";
import { type Command, takePlaces, tellingPlainly } from "../command.ts";
import { Failure } from "../failure.ts";
import { serverSettings, settingOptions, settingsFrom } from "../settings.ts";

export const serving: Command = {
  name: "serve",
  summary: { zh: "启动服务：浏览器界面与 API", en: "start the server: the explorer and the API" },
  usage: "",
  places: {},
  groups: [
    {
      title: {
        zh: "设置（也可用环境变量，见 docs/deployment.md）",
        en: "Settings (or by environment variables: docs/deployment.md)",
      },
      options: settingOptions(serverSettings),
    },
    tellingPlainly,
  ],
  examples: [
    { typed: "serve", about: { zh: "与 npm start 相同", en: "the same as npm start" } },
    {
      typed: "serve --port 0 --data-dir /tmp/try",
      about: { zh: "任一空闲端口，另一数据文件夹", en: "a free port, another folder" },
    },
  ],
  staysUp: true,
  async run({ typed, env }) {
    takePlaces(typed, [], "serve");
    const { serve, toLine } = await import("../../server/serve.ts");
    const set = settingsFrom(env, typed, serverSettings);
    await serve(set).catch((error: unknown) => {
      throw error instanceof ConfigError ? error : new Failure(toLine(error, set));
    });
    return 0;
  },
};
