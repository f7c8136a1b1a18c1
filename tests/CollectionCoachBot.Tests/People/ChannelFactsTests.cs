using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Rest;
using Newtonsoft.Json;

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

    public static TheoryData<Exception> Refusals() =>
        [new ErrorResponseException("403"), new HttpOperationException("404"), new HttpRequestException("no route"), new TaskCanceledException("too slow"), new JsonReaderException("a proxy's page"), new ArgumentException("..")];

    public static TheoryData<Exception> Faults() =>
        [new InvalidOperationException("ETag conflict"), new ObjectDisposedException("database"), new DbUpdateException("locked"), new UnknownStateException("newer", new JsonException()), new IOException("disk full")];

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_the_channel_refuses_ends_no_turn(Exception refusal) => Assert.True(ChannelFacts.IsRefusal(refusal));

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_of_ours_is_no_refusal_of_the_channels(Exception fault) => Assert.False(ChannelFacts.IsRefusal(fault));
}
