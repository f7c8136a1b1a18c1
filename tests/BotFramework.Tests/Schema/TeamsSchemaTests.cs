using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;

namespace BotFramework.Tests.Schema;

public sealed class TeamsSchemaTests
{
    [Theory]
    [InlineData("""{"id":"29:a","objectId":"oid","email":"a@b"}""")]
    [InlineData("""{"id":"29:a","aadObjectId":"oid","email":"a@b"}""")]
    public void The_roster_and_activities_name_the_entra_id_differently(string json)
    {
        var account = JsonConvert.DeserializeObject<TeamsChannelAccount>(json)!;

        Assert.Equal(("oid", "a@b"), (account.AadObjectId, account.Email));
    }

    [Fact]
    public void Members_of_a_page_keep_what_only_teams_tells()
    {
        var page = JsonConvert.DeserializeObject<PagedMembersResult>(
            """{"continuationToken":"next","members":[{"id":"29:a","name":"王芳","userPrincipalName":"wang@example.com","objectId":"oid"}]}""")!;

        var teams = new TeamsPagedMembersResult(page.ContinuationToken, page.Members);

        Assert.Equal("next", teams.ContinuationToken);
        Assert.Equal(("wang@example.com", "oid"), (teams.Members[0].UserPrincipalName, teams.Members[0].AadObjectId));
    }

    [Theory]
    [InlineData("1000", "1000", true)]
    [InlineData("999", "1000", true)]
    [InlineData("1001", "1000", false)]
    [InlineData("abc", "1000", false)]
    [InlineData(null, "1000", false)]
    public void A_message_is_read_up_to_the_last_read_one(string? message, string lastRead, bool expected) =>
        Assert.Equal(expected, new ReadReceiptInfo(lastRead).IsMessageRead(message));

    [Fact]
    public void On_behalf_of_is_read_although_it_has_no_public_setter()
    {
        var data = JsonConvert.DeserializeObject<TeamsChannelData>("""{"onBehalfOf":[{"itemid":0,"mri":"29:a"}]}""")!;

        Assert.Equal("29:a", Assert.Single(data.OnBehalfOf).Mri);
    }
}
