using CollectionCoachBot.Conversation;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Search;
using Microsoft.Bot.Builder.Dialogs;

namespace CollectionCoachBot.Coaching.Dialog;

/// <summary>
/// The talk before a call: customer, stage, attitude, why it isn't paid; then the coach card. One question after the other, each chosen by
/// <see cref="CoachPlan"/> from the answers so far: a waterfall of two steps (ask, take the answer) that replaces itself until nothing is left to ask.
/// </summary>
internal sealed class CoachDialog : ComponentDialog
{
    public const string DialogId = "coach";
    private const string Loop = "coach.loop";
    private const string Ask = "coach.question";

    private readonly CustomerSearch _customers;
    private readonly TurnAccounts _accounts;
    private readonly Coachings _coachings;
    private readonly IReadOnlyList<ICustomerPages> _pages;
    private readonly NoSuchCustomer _nobody;

    public CoachDialog(
        QuestionPrompts prompts, CustomerSearch customers, TurnAccounts accounts, Coachings coachings, IEnumerable<ICustomerPages> pages, NoSuchCustomer nobody)
        : base(DialogId)
    {
        (_customers, _accounts, _coachings, _pages, _nobody) = (customers, accounts, coachings, [.. pages], nobody);
        AddDialog(new WaterfallDialog(Loop, [AskNextAsync, TakeAnswerAsync]));
        AddDialog(prompts.Create(Ask));
        InitialDialogId = Loop;
    }

    private async Task<DialogTurnResult> AskNextAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var values = (CoachValues)step.Options;
        var turn = step.Context.TurnState.Get<Turn>();

        // Of a natural person no attitude is stored, so none is asked; the card is the one that presumes least.
        if (CoachPlan.Next(values) is CoachStep.Attitude && values.CustomerId is { } id
            && await _accounts.OfAsync(turn, id, cancellationToken) is { IsNaturalPerson: true })
            return await step.ReplaceDialogAsync(Loop, values with { Attitude = AttitudeSuggestion.Neutral }, cancellationToken);
        if (CoachPlan.Next(values) is not CoachStep.Done)
            return await step.PromptAsync(Ask, new PromptOptions { Validations = values }, cancellationToken);
        if (values.For is null)
            await _coachings.StartAsync(turn, values, cancellationToken);
        else if (values.CustomerId is { } customer)
            await _pages.First(pages => pages.Has(values.For)).ShowAsync(turn, values.For, customer, values.ForOption, cancellationToken);
        else
            await _nobody.SayAsync(turn, values.Query!, cancellationToken);
        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private async Task<DialogTurnResult> TakeAnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var values = (CoachValues)step.Options;
        var turn = step.Context.TurnState.Get<Turn>();
        var answer = (string)step.Result;
        var next = answer.StartsWith(QuestionPrompt.TypedPrefix, StringComparison.Ordinal)
            ? await SearchAsync(turn, answer[QuestionPrompt.TypedPrefix.Length..], cancellationToken) with { For = values.For, ForOption = values.ForOption }
            : CoachPlan.Apply(values, answer, await SuggestedAsync(turn, values, cancellationToken));
        return await step.ReplaceDialogAsync(Loop, next, cancellationToken);
    }

    private async Task<CoachValues> SearchAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        var exact = await _customers.ExactAsync(text, turn.Scope, cancellationToken);
        return CoachValues.Of(exact.Count > 0 ? exact : await _customers.FindAsync(text, turn.Scope, CoachValues.MostHits, cancellationToken), text);
    }

    private async Task<Attitude?> SuggestedAsync(Turn turn, CoachValues values, CancellationToken cancellationToken)
    {
        if (CoachPlan.Next(values) is not CoachStep.Suggestion)
            return null;
        var account = values.CustomerId is { } id ? await _accounts.OfAsync(turn, id, cancellationToken) : null;
        return AttitudeSuggestion.From(values.Signs!, account?.Attitude).Attitude;
    }
}
