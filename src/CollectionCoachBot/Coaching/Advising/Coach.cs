using CollectionCoachBot.Coaching.Law;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Coaching.Advising;

/// <summary>
/// What to say on the next call: the cell of stage and attitude, adjusted by what happened before and why it isn't paid, with
/// the facts of the account put in. Pure: the same request and playbook give the same advice.
/// </summary>
internal static class Coach
{
    private const int TacticsShown = 2;

    public static Advice Advise(CoachRequest request, PlaybookEdition edition, Words words)
    {
        request = request with { WhyUnpaid = CauseInForce.WhyOf(request.CauseId, request.WhyUnpaid, edition) };
        var kind = CallKinds.Of(request.Account, request.WhyUnpaid);
        var advice = kind == CallKind.Stage ? ForStage(request, edition, words) : SpecialCall.Advise(kind, ForStage(Quiet(request), edition, words), request, words);
        return HeldAdvice.Apply(LimitationAdvice.Apply(SpecialCase.Apply(advice, request, edition), request, words), request, words);
    }

    /// <summary>Before acceptance or with everything disputed nothing is due: the cell before the due date, which speaks of papers, without amounts.</summary>
    private static CoachRequest Quiet(CoachRequest request) => request with { Stage = OverdueStage.M0 };

    private static Advice ForStage(CoachRequest request, PlaybookEdition edition, Words words)
    {
        var text = edition.In(request.Language);
        var cell = text.Cells[(request.Stage, request.Attitude)];
        var plan = edition.Matrix[(request.Stage, request.Attitude)];
        var facts = Facts.Of(SourceOf(request), request.Language, request.Escaping);
        var situation = Situation.Of(request, edition);
        var because = new Because(request, edition, words);
        var (style, styleReason) = StyleChoice.Of(plan, situation);
        var offer = Known.Offer(request, edition);

        StyledOpening Opening(Style of) => new(of, text.Styles[of].Name,
            (of == plan.First ? cell.Opening : text.Styles[of].Openings[request.Stage]).Fill(facts, AmountForm.Spoken));

        return new Advice
        {
            Kind = CallKind.Stage,
            Goal = new GoalAdvice(cell.Goal.Target.Fill(facts), cell.Goal.Acceptable.Fill(facts), cell.Goal.Least.Fill(facts)),
            Opening = Opening(style),
            OtherOpenings = [.. Enum.GetValues<Style>().Where(other => other != style).OrderBy(other => other == plan.First || other == plan.Second ? 0 : 1).Select(Opening)],
            OpeningBecause = styleReason == ChoiceReason.Stage ? null : because.Of(styleReason),
            Questions = [.. Questions(cell, facts, request, edition, words)],
            Excuses = [.. ExcuseOrder.Of(cell.Excuses, excuse => excuse.Number, situation).Select(excuse => Answer(excuse, text, facts, request, words))],
            GiveAndGet = offer is not null && request.Stage < OverdueStage.M3Plus ? [] : [.. cell.GiveAndGet.Select(step => new TradeStep(step.Give.Fill(facts), step.Get.Fill(facts), step.Authority))],
            Offer = offer,
            Segment = Known.Segment(request, edition),
            Tactics = [.. TacticChoice.Of(plan, situation).Take(TacticsShown).Select(pick => TacticOf(pick, cell, text, facts, request, because))],
            Close = cell.Close.Fill(facts, AmountForm.Spoken),
            NoDate = cell.NoDate.Fill(facts, AmountForm.Spoken),
            NoAnswer = cell.NoAnswer.Fill(facts),
            Confirmation = cell.Confirmation.Fill(facts),
            MendFirst = situation.Cause?.IsOurs == true,
            Homework = [.. cell.Homework.Select(item => item.Fill(facts))],
            Donts = [.. cell.Donts.Select(item => item.Fill(facts))],
            AlwaysDonts = request.Stage >= OverdueStage.M2 ? text.Donts : [],
            Escalate = cell.Escalate.Fill(facts),
        };
    }

    /// <summary>As the cell applies it; one that the cause brought in, as the topic of tactics has it.</summary>
    private static TacticAdvice TacticOf(TacticPick pick, Cell cell, PlaybookText text, Facts facts, CoachRequest request, Because because)
    {
        var entry = text.Tactics[pick.Id];
        var (how, limit) = cell.Tactics.FirstOrDefault(use => use.TacticId == pick.Id) is { } use
            ? (use.How.Fill(facts), use.Limit.Fill(facts))
            : (request.Escaping(entry.Lines("how")[0]), request.Escaping(entry.Lines("limit")[0]));
        return new TacticAdvice(pick.Id, entry.Name, how, limit, because.Of(pick.Reason));
    }

    /// <summary>
    /// Whoever doesn't know when a customer pays can't ask for a date that holds: that question goes first. Where the cause is known, its own
    /// question takes the place of the last; where the fault is ours, of the first, since we ask for what is missing from us before anything else.
    /// </summary>
    private static IEnumerable<string> Questions(Cell cell, Facts facts, CoachRequest request, PlaybookEdition edition, Words words)
    {
        var asked = Questions(cell, facts, request, words);
        return Known.Question(request, edition) is not { } own ? asked : own.GoesFirst ? asked.Skip(1).Prepend(own.Question) : asked.SkipLast(1).Append(own.Question);
    }

    private static IEnumerable<string> Questions(Cell cell, Facts facts, CoachRequest request, Words words)
    {
        var cycle = request.Account?.Cycle;
        var asksCycle = request.Stage != OverdueStage.M0 && cycle?.PayDay is null && cycle?.PlanCutoffDay is null;
        return asksCycle
            ? cell.Questions.Skip(1).Select(question => question.Fill(facts, AmountForm.Spoken)).Prepend(words.Card(request.Language, "coaching.cycle-question"))
            : cell.Questions.Select(question => question.Fill(facts, AmountForm.Spoken));
    }

    private static ExcuseAdvice Answer(ExcuseReply reply, PlaybookText text, Facts facts, CoachRequest request, Words words) =>
        new(reply.Number, reply.Says.Fill(facts), reply.Acknowledge.Fill(facts, AmountForm.Spoken), reply.Fact.Fill(facts, AmountForm.Spoken),
            reply.Step.Fill(facts, AmountForm.Spoken), LawOf(reply, text, request, words));

    private static string? LawOf(ExcuseReply reply, PlaybookText text, CoachRequest request, Words words) =>
        reply.LawId is { } id && CallKinds.Of(request.Account, request.WhyUnpaid) == CallKind.Stage && LawScope.Of(text.Law[id], request.Account, request.Stage) == LawAnswer.Holds
            ? words.Card(request.Language, "coaching.law", ("article", text.Law[id].Article), ("statement", text.Law[id].Statement))
            : null;

    private static FactSource SourceOf(CoachRequest request) => new()
    {
        Account = request.Account,
        CustomerName = request.CustomerName,
        RepName = request.RepName,
        Stage = request.Stage,
        Today = request.Today,
        DecisionDate = request.DecisionDate,
        Promise = request.Promise,
        WithAmounts = CallKinds.Of(request.Account, request.WhyUnpaid) == CallKind.Stage,
    };
}
