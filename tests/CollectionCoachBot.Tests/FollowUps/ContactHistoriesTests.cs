using CollectionCoachBot.FollowUps;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Conversation;
using CollectionCoachBot.Tests.Receivables;

namespace CollectionCoachBot.Tests.FollowUps;

public sealed class ContactHistoriesTests : IDisposable
{
    private readonly TestLedger _test = new();
    private readonly TestTeam _team;
    private readonly Customer _customer;

    public ContactHistoriesTests()
    {
        _team = new TestTeam(_test.Database);
        _customer = _test.Add("C1", "华信建材", "lisi@contoso.cn");
    }

    [Theory]
    [InlineData("lisi@contoso.cn", true)]
    [InlineData(null, true)]
    [InlineData("zhao@contoso.cn", false)]
    public async Task A_follow_up_of_somebody_whose_customer_it_is_no_more_is_no_next_step(string? owner, bool isNext)
    {
        var customer = _test.Add("C2", "远洋贸易", owner);
        _team.Save(Planned(customer, _team.Rep.Id, 2));

        Assert.Equal(isNext, (await OfAsync(customer)).Next is not null);
    }

    [Fact]
    public async Task What_was_planned_by_who_still_sees_the_customer_counts()
    {
        var customer = _test.Add("C2", "远洋贸易", "zhao@contoso.cn");
        _team.Save(Planned(customer, _team.Rep.Id, 2), Planned(customer, "nobody", 3), Planned(customer, _team.Manager.Id, 5));

        Assert.Equal(TestLedger.Today.AddDays(5), (await OfAsync(customer)).Next!.DueOn);
    }

    [Theory]
    [InlineData("", null, 0)]
    [InlineData("Promised", "Promised", 0)]
    [InlineData("NoAnswer", "NoAnswer", 1)]
    [InlineData("NoAnswer,Promised,NoAnswer,NoAnswer", "NoAnswer", 2)]
    [InlineData("NoAnswer,NoAnswer,Refused", "Refused", 0)]
    public async Task The_newest_contact_and_the_unanswered_ones_before_it_are_told(string outcomes, string? last, int noAnswers)
    {
        Contacts(outcomes);

        var history = await OfAsync(_customer);

        Assert.Equal((last, noAnswers), (history.LastContact?.Outcome.ToString(), history.NoAnswersInARow));
    }

    [Fact]
    public async Task Notes_are_read_for_one_customer_and_not_for_a_summary_of_all()
    {
        Contacts("Promised");

        var all = await new ContactHistories(_test.Database, _team.Roles).OfAsync([_customer.Id, "another"], CancellationToken.None);

        Assert.Equal("note", (await OfAsync(_customer)).LastContact!.Note);
        Assert.Null(all[_customer.Id].LastContact!.Note);
        Assert.Null(all["another"].LastContact);
    }

    public void Dispose() => _test.Dispose();

    private Task<ContactHistory> OfAsync(Customer customer) => new ContactHistories(_test.Database, _team.Roles).OfAsync(customer.Id, CancellationToken.None);

    private void Contacts(string outcomes) => _team.Save([.. outcomes.Split(',', StringSplitOptions.RemoveEmptyEntries).Select((outcome, hour) => new CallLog
    {
        FormId = $"form{hour}", CustomerId = _customer.Id, PersonId = _team.Rep.Id, At = TestLedger.Now.AddHours(hour - 10), Outcome = Enum.Parse<Outcome>(outcome), Note = "note",
    })]);

    private static FollowUp Planned(Customer customer, string personId, int days) => new()
    {
        CustomerId = customer.Id, PersonId = personId, DueOn = TestLedger.Today.AddDays(days), RemindAt = TestLedger.Now, CreatedAt = TestLedger.Now,
    };
}
