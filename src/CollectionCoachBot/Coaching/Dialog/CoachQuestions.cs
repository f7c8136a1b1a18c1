using System.Globalization;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Coaching.Dialog;

/// <summary>Words the question that <see cref="CoachPlan"/> chose, with what the ledger knows of the customer.</summary>
internal sealed class CoachQuestions(Ledger ledger, TurnAccounts accounts, CurrentPlaybook playbook, Words words)
{
    /// <summary>A name of more characters isn't a name.</summary>
    public const int LongestName = 100;

    /// <summary>An attitude that was confirmed longer ago is asked anew, without preselection.</summary>
    public const int AttitudeAgeDays = 90;

    /// <summary>The question that these values leave open; worded once a turn, since the SDK asks a prompt for its answer twice.</summary>
    public async Task<Question> OfAsync(Turn turn, CoachValues values, CancellationToken cancellationToken)
    {
        if (turn.Context.TurnState.Get<Asked>() is { } asked && ReferenceEquals(asked.Values, values) && asked.Language == turn.Language)
            return asked.Question;
        var question = await WordAsync(turn, values, cancellationToken);
        if (values.For is not null)
            question = question with { Progress = words.Plain(turn.Language, "coach-dialog.for-page") };
        turn.Context.TurnState.Set(new Asked(values, turn.Language, question));
        return question;
    }

    private async Task<Question> WordAsync(Turn turn, CoachValues values, CancellationToken cancellationToken)
    {
        var account = values.CustomerId is { } id ? await accounts.OfAsync(turn, id, cancellationToken) : null;
        var step = CoachPlan.Next(values);
        var language = turn.Language;
        return step switch
        {
            CoachStep.Customer => Of(step, language, "coach-dialog.ask-customer") with { TakesText = true },
            CoachStep.PickCustomer => await PickAsync(turn, values, cancellationToken),
            CoachStep.Unlisted => Unlisted(values, language),
            CoachStep.Stage => Stage(values, account, language),
            CoachStep.Attitude => AttitudeOf(values, account, language),
            CoachStep.Sign => Sign(values, language),
            CoachStep.Suggestion => Suggestion(values, account, language),
            CoachStep.WhyUnpaid => Why(account, language),
            _ => throw new InvalidOperationException("Nothing is left to ask."),
        };
    }

    /// <summary>Whether the last known attitude is recent enough to be offered first: not over 90 days old, and not from before M3.</summary>
    public static bool IsFresh(AccountBrief account, OverdueStage stage) =>
        account is { Attitude: not null, AttitudeOn: { } on }
        && account.Today.DayNumber - on.DayNumber <= AttitudeAgeDays
        && !(stage >= OverdueStage.M3 && account.AttitudeStage is { } then && then < OverdueStage.M3);

    private async Task<Question> PickAsync(Turn turn, CoachValues values, CancellationToken cancellationToken)
    {
        var choices = new List<AnswerChoice>();
        foreach (var (place, id) in values.Hits.Index())
        {
            // A dialog that began before other names were kept has none.
            var alias = values.HitAliases.ElementAtOrDefault(place) is { } other ? $" ({Escape.Shorten(Escape.Plain(other), 30)})" : "";
            if (await ledger.BriefAsync(id, turn.Scope, cancellationToken) is { } hit)
                choices.Add(new AnswerChoice(id, Escape.Shorten(Escape.Plain(hit.Name), 40) + alias, [hit.Code], $"{Escape.Card(hit.Code)} · {Facts(hit, hit.Stage, turn.Language)}"));
        }

        choices.Add(new AnswerChoice(CoachAnswers.NoneOfThese, words.Plain(turn.Language, "coach-dialog.none-of-these")) { Alone = Either("coach-dialog.no") });
        return Of(CoachStep.PickCustomer, turn.Language, "coach-dialog.pick-customer", ("query", values.Query)) with { Choices = choices, TakesText = true };
    }

    private Question Unlisted(CoachValues values, Language language) =>
        Of(CoachStep.Unlisted, language, "coach-dialog.ask-unlisted", ("name", values.Query)) with
        {
            Choices =
            [
                new AnswerChoice(CoachAnswers.GoOn, words.Plain(language, "coach-dialog.go-on")) { Alone = Either("coach-dialog.yes"), IsLikely = true },
                AnotherCustomer(language),
            ],
            TakesText = true,
        };

    private Question Stage(CoachValues values, AccountBrief? account, Language language)
    {
        var stages = Enum.GetValues<OverdueStage>();
        var known = account is { Balances.Count: > 0 } ? account.Stage : (OverdueStage?)null;
        var choices = stages.Select(stage => new AnswerChoice(
            stage.ToString(),
            words.Plain(language, stage == known ? "coach-dialog.stage-known" : "coach-dialog.stage-choice", ("stage", stage.Code()), ("range", StageRange(stage, language))),
            [stage.Code(), StageRange(stage, language)])
        { Alone = stage == known ? Either("coach-dialog.yes") : [], IsLikely = stage == known });
        var ordered = known is null ? choices : choices.OrderByDescending(choice => choice.IsLikely);
        var question = known is null
            ? Of(CoachStep.Stage, language, "coach-dialog.ask-stage", ("customer", account?.Name ?? values.UnlistedName))
            : Of(CoachStep.Stage, language, "coach-dialog.confirm-stage", ("customer", account!.Name));
        return question with
        {
            Lines = account is null ? [] : [known is { } stage ? Facts(account, stage, language) : words.Card(language, "coach-dialog.nothing-open")],
            Choices = [.. ordered, AnotherCustomer(language)],
        };
    }

    private Question AttitudeOf(CoachValues values, AccountBrief? account, Language language)
    {
        var fresh = account is not null && IsFresh(account, values.Stage!.Value);
        var attitudes = playbook.Edition.In(language).Attitudes;
        var choices = Enum.GetValues<Attitude>().Select(attitude => new AnswerChoice(
            attitude.ToString(), Escape.Plain(attitudes[attitude].Name), [], Escape.Card(attitudes[attitude].Hint))
        { IsLikely = fresh && account!.Attitude == attitude });
        var line = account is not { Attitude: { } last, AttitudeOn: { } on } ? null
            : words.Card(language, fresh ? "coach-dialog.attitude-last" : "coach-dialog.attitude-stale",
                ("attitude", attitudes[last].Name), ("date", Figures.Date(on, account.Today, language)));
        return Of(CoachStep.Attitude, language, "coach-dialog.ask-attitude") with
        {
            Lines = line is null ? [] : [line],
            Choices = [.. choices, new AnswerChoice(CoachAnswers.NotSure, words.Plain(language, "coach-dialog.not-sure"), Synonyms(language, "coach-dialog.not-sure-words"))],
        };
    }

    private Question Sign(CoachValues values, Language language)
    {
        var number = values.Signs!.Count + 1;
        var asked = playbook.Edition.In(language).Questions[number - 1];
        return Of(CoachStep.Sign, language, "coach-dialog.sign",
            ("number", number.ToString(CultureInfo.InvariantCulture)), ("question", asked.Ask)) with
        {
            Choices = [.. Enum.GetValues<Attitude>().Select(attitude => new AnswerChoice(attitude.ToString(), Escape.Plain(asked.Answers[attitude])))],
        };
    }

    private Question Suggestion(CoachValues values, AccountBrief? account, Language language)
    {
        var text = playbook.Edition.In(language);
        var (attitude, decided) = AttitudeSuggestion.From(values.Signs!, account?.Attitude);
        var name = text.Attitudes[attitude].Name;
        var reasons = decided
            ? values.Signs!.Select((sign, index) => (sign, index)).Where(sign => sign.sign == attitude)
                .Select(sign => "• " + Escape.Card(text.Questions[sign.index].BecauseOf(attitude)))
            : [words.Card(language, account?.Attitude is null ? "coach-dialog.tie" : "coach-dialog.tie-last")];
        return Of(CoachStep.Suggestion, language, "coach-dialog.suggestion", ("attitude", name)) with
        {
            Lines = [.. reasons, Escape.Card(text.Attitudes[attitude].Hint)],
            Choices =
            [
                new AnswerChoice(CoachAnswers.UseSuggestion, words.Plain(language, "coach-dialog.use-suggestion")) { Alone = Either("coach-dialog.yes"), IsLikely = true },
                new AnswerChoice(CoachAnswers.ChooseMyself, words.Plain(language, "coach-dialog.choose-myself")) { Alone = Either("coach-dialog.no") },
            ],
        };
    }

    private Question Why(AccountBrief? account, Language language)
    {
        var choices = Enum.GetValues<WhyUnpaid>().Select(why => new AnswerChoice(
            why.ToString(), words.Plain(language, $"coach-dialog.why-{why}"), [], words.Card(language, $"coach-dialog.why-{why}-hint"))
        { IsLikely = account?.WhyUnpaid == why });
        return Of(CoachStep.WhyUnpaid, language, "coach-dialog.ask-why") with
        {
            Choices = [.. choices, new AnswerChoice(CoachAnswers.Skip, words.Plain(language, "coach-dialog.skip"), Synonyms(language, "coach-dialog.skip-words"))],
        };
    }

    /// <summary>"M2 · 45 days · CNY 380,000.00 in 3 receivables · data as of 2026-11-20", a currency after the other.</summary>
    private string Facts(AccountBrief account, OverdueStage stage, Language language)
    {
        if (account.Balances.Count == 0)
            return words.Card(language, "coach-dialog.nothing-open");

        // Before the due date, and where all that is past due is disputed, everything open is told.
        var overdue = stage == OverdueStage.M0 ? [] : account.Balances.Where(balance => balance.Overdue > 0m).ToList();
        var shown = overdue.Count > 0 ? overdue : account.Balances;
        var worst = (shown.Any(IsCallable) ? shown.Where(IsCallable) : shown).MaxBy(balance => balance.DaysOverdue)!;
        var amounts = string.Join(" + ", shown.Select(balance => Figures.Money(overdue.Count > 0 ? balance.Overdue : balance.Open, balance.Currency, language)));
        var count = shown.Sum(balance => overdue.Count > 0 ? balance.OverdueCount : balance.OpenCount);
        var days = worst.DaysOverdue > 0
            ? words.Card(language, "coach-dialog.days-overdue", ("days", worst.DaysOverdue.ToString(CultureInfo.InvariantCulture)))
            : words.Card(language, "coach-dialog.days-to-due", ("days", (-worst.DaysOverdue).ToString(CultureInfo.InvariantCulture)));
        var parts = new List<string> { account.Stage.Code(), days, words.Card(language, "coach-dialog.amount-in", ("amount", amounts), ("count", count.ToString(CultureInfo.InvariantCulture))) };
        if (account.AsOf is { } asOf)
            parts.Add(words.Card(language, "coach-dialog.as-of", ("date", Figures.IsoDate(asOf))));
        return string.Join(" · ", parts);
    }

    private static bool IsCallable(Balance balance) => balance.Callable > 0m;

    private Question Of(CoachStep step, Language language, string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var (at, of) = CoachPlan.Progress(step);
        return new Question
        {
            Text = words.Card(language, key, values),
            Progress = words.Plain(language, "coach-dialog.progress", ("at", at.ToString(CultureInfo.InvariantCulture)), ("of", of.ToString(CultureInfo.InvariantCulture))),
            Typing = words.Card(language, step is CoachStep.Customer ? "coach-dialog.typing-customer"
                : step is CoachStep.PickCustomer or CoachStep.Unlisted ? "coach-dialog.typing-or-search" : "coach-dialog.typing-choice"),
        };
    }

    private string StageRange(OverdueStage stage, Language language) => Escape.Plain(playbook.Edition.In(language).Stages[stage].Range);

    private AnswerChoice AnotherCustomer(Language language) =>
        new(CoachAnswers.AnotherCustomer, words.Plain(language, "coach-dialog.another-customer")) { Alone = Either("coach-dialog.no") };

    /// <summary>A yes or a no is one in both languages: somebody who is asked in Chinese types "ok".</summary>
    private string[] Either(string key) => [.. Languages.All.SelectMany(language => Synonyms(language, key))];

    private string[] Synonyms(Language language, string key) => words.Plain(language, key).Split('|');

    private sealed record Asked(CoachValues Values, Language Language, Question Question);
}
