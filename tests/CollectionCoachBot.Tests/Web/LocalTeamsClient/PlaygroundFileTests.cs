using CollectionCoachBot.Bot;
using YamlDotNet.RepresentationModel;

namespace CollectionCoachBot.Tests.Web.LocalTeamsClient;

public sealed class PlaygroundFileTests
{
    private static readonly YamlMappingNode Root = Read();

    [Fact]
    public void It_has_every_key_that_the_client_asks_for() =>
        Assert.Equal(
            ["version", "tenantId", "bot", "currentUser", "users", "personalChat", "groupChat", "team"],
            Root.Children.Keys.Select(key => key.ToString()));

    [Fact]
    public void Its_people_and_tenant_are_those_of_the_sample_ledger()
    {
        var sample = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Sample", "SampleWords.yaml"));

        Assert.Contains(Root["tenantId"].ToString(), sample, StringComparison.Ordinal);
        Assert.Contains(Root["currentUser"]["aadObjectId"].ToString(), sample, StringComparison.Ordinal);
    }

    [Fact]
    public void Besides_the_current_user_there_are_five()
    {
        var users = ((YamlSequenceNode)Root["users"]).Select(user => user["email"].ToString());

        Assert.Equal("zhangsan@contoso.cn", Root["currentUser"]["email"].ToString());
        Assert.Equal(["lisi@contoso.cn", "wangwu@contoso.cn", "zhaoliu@contoso.cn", "sunqi@contoso.cn", "zhouba@contoso.cn"], users);
    }

    [Fact]
    public void Its_tenant_is_the_one_that_the_bot_serves_without_an_app_id() =>
        Assert.Equal(BotIdentityOptions.LocalTenantId, Root["tenantId"].ToString());

    private static YamlMappingNode Read()
    {
        using var reader = new StreamReader(Path.Combine(AppContext.BaseDirectory, "Web", "LocalTeamsClient", "playground.yml"));
        var yaml = new YamlStream();
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }
}
