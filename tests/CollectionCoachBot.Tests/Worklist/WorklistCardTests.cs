using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Texts;
using CollectionCoachBot.Worklist;

namespace CollectionCoachBot.Tests.Worklist;

public sealed class WorklistCardTests
{
    private static readonly Words TheWords = Words.Load(AppContext.BaseDirectory);
    private static readonly WorklistCard Cards = new(TheWords, new StageLines(TheWords));

    public static TheoryData<string> Tags => [.. Languages.All.Select(language => language.Tag())];

    [Theory]
    [MemberData(nameof(Tags))]
    public void The_first_page(string tag) => Check("worklist", tag, Many(), null);

    [Theory]
    [MemberData(nameof(Tags))]
    public void The_last_page(string tag) => Check("worklist-last", tag, Many(), Facts.IdOf("客户09"));

    [Theory]
    [MemberData(nameof(Tags))]
    public void Nobody_to_call_and_what_comes_tomorrow(string tag) =>
        Check("nobody", tag, [Facts.Of("A", OverdueStage.M0, 0m).With("2026-11-24", "2026-11-24"), OnHold(Facts.Of("B", OverdueStage.M3, 0m))], null);

    [Theory]
    [MemberData(nameof(Tags))]
    public void All_were_spoken_to_today(string tag) =>
        Check("all-talked", tag, [Facts.Of("华信*建材*", OverdueStage.M2, 380_000m).With(followUpOn: "2026-11-30") with { LastTalkOn = Facts.Today }], null);

    [Theory]
    [MemberData(nameof(Tags))]
    public void Nobody_to_call_and_nothing_ahead(string tag) => Check("nothing", tag, [], null);

    [Fact]
    public void In_a_channel_nothing_is_logged()
    {
        var card = Cards.Build(WorklistPage.Of(WorklistRanking.Rank(Many(), Facts.Today, new WorklistOptions()), Facts.Today, null), ConversationKind.Channel, Language.English);

        CardCheck.Holds(card);
        Assert.Null(CardText.Button(card, "Log"));
        Assert.Equal("coach.start", (string?)CardText.Button(card, "Coach me")!["verb"]);
    }

    private static void Check(string name, string tag, IReadOnlyList<WorklistFacts> accounts, string? start)
    {
        var list = WorklistRanking.Rank(accounts, Facts.Today, new WorklistOptions());

        var card = Cards.Build(WorklistPage.Of(list, Facts.Today, start), ConversationKind.Personal, Languages.FromLocale(tag));

        CardCheck.Holds(card);
        Approved.Matches(CardText.Of(card), $"{name}.{tag}.txt");
    }

    private static WorklistFacts[] Many() =>
    [
        Facts.Of("华信建材*（测试）", OverdueStage.M2, 380_000m).Broken(3),
        Facts.Of("Alder & Finch *Retail* Company Limited, Trading as Alder", OverdueStage.M3Plus, 7_700m, "EUR") with { LastContactOn = null, LastTalkOn = null },
        Facts.Of("客户03", OverdueStage.M3, 1_200_000m).With("2026-11-23", "2026-11-20"),
        Facts.Of("客户04", OverdueStage.M1, 52_300m).With("2026-11-20", "2026-11-23"),
        Facts.Of("客户05", OverdueStage.M3, 1_000_000m).With("2026-11-30", "2026-12-01"),
        Facts.Of("客户06", OverdueStage.M0, 0m).With(followUpOn: "2026-11-23"),
        Facts.Of("客户07", OverdueStage.M2, 9_000m) with { LastContactOn = Facts.Today.AddDays(-20) },
        Facts.Of("客户08", OverdueStage.M1, 900m),
        Facts.Of("客户09", OverdueStage.M3, 900_000m) with { LastTalkOn = Facts.Today, LastContactOn = Facts.Today },
        OnHold(Facts.Of("客户10", OverdueStage.M3, 0m)),
    ];

    private static WorklistFacts OnHold(WorklistFacts facts) => facts with { Account = facts.Account with { AllHeld = true } };
}
