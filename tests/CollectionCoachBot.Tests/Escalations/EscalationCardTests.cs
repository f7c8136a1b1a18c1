using CollectionCoachBot.Escalations;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Search;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Tests.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Escalations;

public sealed class EscalationCardTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 6, 5, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Open", "Thread")]
    [InlineData("Acknowledged", "Thread")]
    [InlineData("Decided", "Closing")]
    [InlineData("Closed", "Thread")]
    [InlineData("Open", "Owner")]
    public void The_card_of_each_state_is_approved_in_both_languages(string state, string view)
    {
        foreach (var language in Languages.All)
        {
            var card = Build(Facts(Enum.Parse<EscalationState>(state)), language, Enum.Parse<EscalationView>(view));

            CardCheck.Holds(card);
            Approved.Matches(card.ToString(), $"escalation.{state}.{view}.{language.Tag()}.json");
        }
    }

    [Fact]
    public void The_small_cards_are_approved_in_both_languages()
    {
        foreach (var language in Languages.All)
        {
            var forms = new EscalationForms(TestTeam.Words);
            var pick = forms.Pick(
                "hx",
                [
                    new CustomerHit(Id(1), "C001", "华信建材有限公司", null, CustomerMatch.Pinyin),
                    new CustomerHit(Id(2), "C002", "海峡商贸 Holdings Co., Ltd", null, CustomerMatch.Pinyin),
                ],
                Id(9), language);
            var reason = forms.Reason("华信建材有限公司", Id(1), Id(8), language, TestTeam.Words.Card(language, "escalations.reason-error"));
            var used = forms.Reason(
                "华信物流有限公司", Id(2), Id(7), language,
                TestTeam.Words.Card(language, "escalations.form-used-for", ("who", "王经理"), ("customer", "华信建材有限公司")), "老板失联三周");

            CardCheck.Holds(pick);
            CardCheck.Holds(reason);
            CardCheck.Holds(used);
            foreach (var how in (EscalationOpening[])[EscalationOpening.New, EscalationOpening.ShownAgain, EscalationOpening.Repeated])
                CardCheck.Holds(forms.Finished("华信建材有限公司", how, language));
            Approved.Matches(used.ToString(), $"escalation.form-used.{language.Tag()}.json");
            Approved.Matches(pick.ToString(), $"escalation.pick.{language.Tag()}.json");
            Approved.Matches(reason.ToString(), $"escalation.reason.{language.Tag()}.json");
        }
    }

    [Fact]
    public void What_others_wrote_cannot_become_markup()
    {
        var facts = Facts(EscalationState.Decided, note: "[x](https://evil.example) **now**");

        var texts = CardCheck.TextsOf(Build(facts, Language.English, EscalationView.Thread));

        Assert.Contains(texts, text => text.Contains(@"\[x\]", StringComparison.Ordinal) && text.Contains(@"\*\*now\*\*", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text.Contains("https://", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("NoOwner")]
    [InlineData("NotKnown")]
    [InlineData("AskedThemselves")]
    [InlineData("Waiting")]
    [InlineData("Told")]
    [InlineData("NotInstalled")]
    [InlineData("Unsure")]
    public void The_card_says_whether_the_owner_was_told(string news)
    {
        var told = Texts(Facts(EscalationState.Open) with { OwnerNews = Enum.Parse<OwnerNews>(news) });

        var others = Enum.GetValues<OwnerNews>().Where(other => other.ToString() != news)
            .Select(other => Texts(Facts(EscalationState.Open) with { OwnerNews = other }));
        Assert.DoesNotContain(told, others);

        static string Texts(EscalationFacts facts) => string.Join("\n", CardCheck.TextsOf(Build(facts, Language.Chinese, EscalationView.Thread)));
    }

    [Theory]
    [InlineData("Chinese", "王经理已接手")]
    [InlineData("English", "王经理 has taken this on")]
    public void Who_took_it_on_is_named_whoever_added_words_since(string language, string text)
    {
        var facts = Facts(EscalationState.Acknowledged);
        facts = facts with { Steps = [.. facts.Steps, (Step(EscalationState.Acknowledged, 30, "又换了财务"), "李四")] };

        var texts = CardCheck.TextsOf(Build(facts, Enum.Parse<Language>(language), EscalationView.Thread));

        Assert.Contains(texts, said => said.StartsWith(text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Chinese", "还没有导入台账")]
    [InlineData("English", "No ledger imported yet")]
    public void Without_an_import_the_card_says_that_there_was_none(string language, string text)
    {
        var facts = Facts(EscalationState.Open);
        facts = facts with { Brief = facts.Brief with { AsOf = null } };

        Assert.Contains(text, CardCheck.TextsOf(Build(facts, Enum.Parse<Language>(language), EscalationView.Thread)));
    }

    [Fact]
    public void The_reminder_is_approved_in_both_languages()
    {
        foreach (var language in Languages.All)
        {
            var card = Build(Facts(EscalationState.Open), language, EscalationView.Thread, TestTeam.Words.Plain(language, "escalations.reminder"));

            CardCheck.Holds(card);
            Approved.Matches(card.ToString(), $"escalation.reminder.{language.Tag()}.json");
        }
    }

    [Fact]
    public void Of_a_natural_person_no_attitude_is_shown()
    {
        var facts = Facts(EscalationState.Open);
        facts = facts with { Brief = facts.Brief with { IsNaturalPerson = true } };

        Assert.DoesNotContain("态度", CardCheck.TextsOf(Build(facts, Language.Chinese, EscalationView.Thread)));
    }

    [Theory]
    [InlineData("0", "CNY：没有逾期")]
    [InlineData("5000", "CNY：没有无争议的逾期")]
    public void A_dispute_is_spoken_of_only_where_there_is_one(string disputed, string says)
    {
        var facts = Facts(EscalationState.Open);
        var balance = facts.Brief.Balances[0] with { Overdue = 0m, OverdueCount = 0, Disputed = decimal.Parse(disputed, System.Globalization.CultureInfo.InvariantCulture) };
        facts = facts with { Brief = facts.Brief with { Balances = [balance] } };

        Assert.Contains(says, CardCheck.TextsOf(Build(facts, Language.Chinese, EscalationView.Thread)));
    }

    private static JObject Build(EscalationFacts facts, Language language, EscalationView view, string? notice = null)
    {
        var made = 0;
        return new EscalationCard(TestTeam.Words, () => $"form-{++made:00000000000000000}").Build(facts, language, view, notice);
    }

    private static string Id(int number) => $"id-{number:0000000000000000000}";

    private static EscalationFacts Facts(EscalationState state, string note = "李经理周五前带还款计划上门；停止新增赊销") => new()
    {
        Escalation = new Escalation
        {
            Id = Id(1), CustomerId = Id(2), ConversationId = Id(3), ThreadId = "thread", RequestedById = Id(4), Language = Language.Chinese,
            Reason = "两次承诺都没兑现，老板失联三周", State = state, CreatedAt = Start,
        },
        Brief = new AccountBrief
        {
            CustomerId = Id(2), Code = "C001", Name = "华信建材有限公司", OwnerEmail = "lisi@contoso.cn", Attitude = Attitude.Avoidant,
            WhyUnpaid = WhyUnpaid.AbleNotWilling, Today = new DateOnly(2026, 11, 20), AsOf = new DateOnly(2026, 11, 18), Stage = OverdueStage.M2,
            Mix =
            [
                new StageAmount("CNY", OverdueStage.M0, 1, 120_000m), new StageAmount("CNY", OverdueStage.M1, 1, 20_000m),
                new StageAmount("CNY", OverdueStage.M2, 2, 380_000m), new StageAmount("USD", OverdueStage.M1, 1, 4_284.29m),
            ],
            Balances =
            [
                new Balance
                {
                    Currency = "CNY", Open = 520_000m, OpenCount = 4, Overdue = 370_000m, OverdueCount = 3, Disputed = 30_000m,
                    OldestInvoice = "INV-1", OldestDueOn = new DateOnly(2026, 10, 6), DaysOverdue = 45,
                },
                new Balance
                {
                    Currency = "USD", Open = 4_284.29m, OpenCount = 1, Overdue = 4_284.29m, OverdueCount = 1, Disputed = 0m,
                    OldestInvoice = "INV-9", OldestDueOn = new DateOnly(2026, 11, 15), DaysOverdue = 5,
                },
            ],
        },
        History = new ContactHistory
        {
            LastContact = new CallLog
            {
                FormId = Id(5), PersonId = Id(4), At = Start.AddDays(-2), Outcome = Outcome.NoAnswer, Note = "座机转人工，说财务出差",
            },
            NoAnswersInARow = 3,
            Promises = new PromiseHistory(1, 0, 2, null),
            LastBroken = new Promise
            {
                Amount = 200_000m, Currency = "CNY", PayOn = new DateOnly(2026, 11, 13), MadeAt = Start.AddDays(-10), OpenBefore = 520_000m,
                State = PromiseState.Broken,
            },
            Next = new FollowUp { PersonId = Id(4), DueOn = new DateOnly(2026, 11, 23), RemindAt = Start, CreatedAt = Start },
        },
        RequestedBy = "李四",
        RequestedByManager = false,
        Steps = [.. Steps(state, note)],
        Owner = "李四",
        OwnerNews = OwnerNews.Told,
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
    };

    private static IEnumerable<(EscalationStep, string)> Steps(EscalationState state, string note)
    {
        yield return (Step(EscalationState.Open, 0, null), "李四");
        if (state >= EscalationState.Acknowledged)
            yield return (Step(EscalationState.Acknowledged, 20, null), "王经理");
        if (state >= EscalationState.Decided)
            yield return (Step(EscalationState.Decided, 45, note), "王经理");
        if (state >= EscalationState.Closed)
            yield return (Step(EscalationState.Closed, 60 * 24, null, EscalationResult.PlanSigned), "王经理");
    }

    private static EscalationStep Step(EscalationState state, int minutes, string? note, EscalationResult? result = null) => new()
    {
        EscalationId = Id(1), State = state, PersonId = Id(4), At = Start.AddMinutes(minutes), Note = note, Result = result, FormId = Id(minutes + 100),
    };
}
