using CollectionCoachBot.People;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace CollectionCoachBot.Tests.People;

public sealed class RolesOptionsTests
{
    [Theory]
    [InlineData("Development", "", true)]
    [InlineData("Production", "", false)]
    [InlineData("Production", "boss@contoso.cn", true)]
    [InlineData("Production", "00000000-0000-0000-0000-000000000101", true)]
    [InlineData("Development", "the boss", false)]
    public void Production_needs_an_administrator_and_entries_are_people(string environment, string administrator, bool accepted)
    {
        var options = new RolesOptions { Administrators = administrator.Length == 0 ? [] : [administrator] };

        var result = new RolesOptions.Validator(new Host(environment)).Validate(null, options);

        Assert.Equal(accepted, result.Succeeded);
    }

    [Fact]
    public void A_wrong_entry_is_named_with_its_place()
    {
        var options = new RolesOptions { Managers = ["li@contoso.cn", "li si"] };

        var result = new RolesOptions.Validator(new Host("Development")).Validate(null, options);

        Assert.Contains("Roles:Managers:1 (\"li si\")", result.FailureMessage, StringComparison.Ordinal);
    }

    private sealed class Host(string environment) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = environment;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
