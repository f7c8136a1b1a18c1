namespace CollectionCoachBot.EndToEnd.Client;

/// <summary>One of the six people of the tests' tenant, as the local Teams client knows them.</summary>
/// <param name="Alias">What stands before the @ of their address.</param>
internal sealed record Colleague(string Alias, string Name, int Number)
{
    public static readonly Colleague Zhang = new("zhangsan", "张三", 1);
    public static readonly Colleague Li = new("lisi", "李四", 2);
    public static readonly Colleague Wang = new("wangwu", "王五", 3);
    public static readonly Colleague Zhao = new("zhaoliu", "赵六", 4);
    public static readonly Colleague Sun = new("sunqi", "孙七", 5);
    public static readonly Colleague Zhou = new("zhouba", "周八", 6);

    public static readonly IReadOnlyList<Colleague> All = [Zhang, Li, Wang, Zhao, Sun, Zhou];

    /// <summary>The id in the chat channel.</summary>
    public string ChannelId => $"29:1-{Alias}";

    public string Email => $"{Alias}@contoso.cn";

    /// <summary>The Entra object id.</summary>
    public string ObjectId => $"7c1e0c52-0000-4000-8000-{Number:000000000000}";

    /// <summary>This person in the form of the client's configuration file.</summary>
    public string ToYaml() =>
        $"{{ id: \"{ChannelId}\", name: {Name}, userPrincipleName: {Email}, aadObjectId: {ObjectId}, "
        + $"givenName: {Name[1..]}, surname: {Name[..1]}, email: {Email} }}";
}
