using CollectionCoachBot.People;
using Microsoft.Bot.Schema.Teams;

namespace CollectionCoachBot.Tests.People;

public sealed class ChannelFactsTests
{
    [Theory]
    [InlineData("guest", true)]
    [InlineData("Guest", true)]
    [InlineData("anonymous", true)]
    [InlineData("user", false)]
    [InlineData("owner", false)]
    [InlineData(null, false)]
    public void Who_comes_from_outside_is_known_by_the_role_on_the_roster(string? role, bool isGuest)
    {
        var person = new Person { TenantId = "tenant", AadObjectId = "id" };

        ChannelFacts.Fill(person, new TeamsChannelAccount { Id = "29:x", Name = "X", UserRole = role });

        Assert.Equal(isGuest, person.IsGuest);
    }
}
