namespace CollectionCoachBot.Tests.Bot;

/// <summary>The kinds of conversations that Teams has, by its own names: personal, channel, groupChat.</summary>
internal static class Places
{
    public static TheoryData<string, string> WithLocales { get; } = new()
    {
        { "personal", "zh-CN" }, { "channel", "zh-CN" }, { "groupChat", "zh-CN" },
        { "personal", "en-US" }, { "channel", "en-US" }, { "groupChat", "en-US" },
    };

    /// <summary>Zhang in a conversation of that kind.</summary>
    public static Somebody Of(string place) => place switch
    {
        "personal" => Somebody.Zhang,
        "channel" => Somebody.Zhang with { In = "19:channel@thread.tacv2;messageid=1" },
        _ => Somebody.Zhang with { In = "19:group@thread.v2" },
    };
}
