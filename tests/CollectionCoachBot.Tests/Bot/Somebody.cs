namespace CollectionCoachBot.Tests.Bot;

/// <summary>A person who writes to the bot; in a channel where <paramref name="In"/> names one, and of the company's tenant unless <paramref name="Tenant"/> is another.</summary>
internal sealed record Somebody(string ChannelId, string AadObjectId, string Name, string? In = null, string Tenant = BotHost.Tenant)
{
    public static Somebody Zhang { get; } = new("29:1-zhang", "00000000-0000-0000-0000-000000000101", "张三");

    public static Somebody Li { get; } = new("29:1-li", "00000000-0000-0000-0000-000000000102", "李四");
}
