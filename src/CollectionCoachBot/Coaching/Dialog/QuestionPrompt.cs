using System.Globalization;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CollectionCoachBot.Coaching.Dialog;

/// <summary>
/// Asks the open question of a coaching and reads its answer, typed or by button. The SDK's own prompts react to text only. The card is made
/// anew from the answers so far each time it is asked, so that it speaks the language that was chosen in the meantime.
/// </summary>
internal sealed class QuestionPrompt(string dialogId, CoachQuestions questions, AnsweredQuestion answered, Words words)
    : Prompt<string>(dialogId, answered.ShowAsync)
{
    /// <summary>What a typed answer that is no choice begins with.</summary>
    public const string TypedPrefix = "\u0001";

    private const string AskedKey = "asked";

    /// <summary>The id of the message with the question, for <see cref="AnsweredQuestion"/>.</summary>
    public const string MessageKey = "message";

    private const string NoteKey = "note";

    protected override async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        var turn = turnContext.TurnState.Get<Turn>();
        var question = await questions.OfAsync(turn, (CoachValues)options.Validations, cancellationToken);
        if (!state.ContainsKey(AskedKey))
            state[AskedKey] = OpaqueId.New();
        var note = isRetry && state.TryGetValue(NoteKey, out var noted) ? (string)noted : null;
        var card = QuestionCard.Open(question, (string)state[AskedKey], note, turn.Language);
        if (await turn.ShowAsync(card, words.Plain(turn.Language, "coach-dialog.summary"), cancellationToken) is { } id)
            state[MessageKey] = id;
    }

    /// <summary>The SDK calls this twice a turn, so it sends nothing.</summary>
    protected override async Task<PromptRecognizerResult<string>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var turn = turnContext.TurnState.Get<Turn>();
        var question = await questions.OfAsync(turn, (CoachValues)options.Validations, cancellationToken);
        var (value, note) = turn.Submitted is { } submitted
            ? ReadButton(submitted, question, (string)state[AskedKey], turn)
            : ReadTyped(turn, question);
        if (note is not null)
            state[NoteKey] = note;
        return new PromptRecognizerResult<string> { Succeeded = value is not null, Value = value! };
    }

    private (string? Value, string? Note) ReadButton(CardPress submitted, Question question, string asked, Turn turn)
    {
        var choice = submitted.Id("q") == asked ? question.Choices.FirstOrDefault(offered => offered.Value == submitted.Text("a", 60)) : null;
        return choice is not null ? (choice.Value, null) : (null, words.Card(turn.Language, "coach-dialog.old-button"));
    }

    private (string? Value, string? Note) ReadTyped(Turn turn, Question question)
    {
        var fitting = AnswerReader.Read(turn.Text, question.Choices);
        return fitting.Count switch
        {
            1 => (fitting[0].Value, null),
            > 1 => (null, words.Card(turn.Language, "coach-dialog.two-fit", ("one", fitting[0].Title), ("other", fitting[1].Title))),
            _ when question.TakesText && turn.Text.Length <= CoachQuestions.LongestName && turn.Text.Any(char.IsLetterOrDigit) =>
                (TypedPrefix + turn.Text, null),
            _ when question.TakesText => (null, words.Card(turn.Language, "coach-dialog.no-name",
                ("longest", CoachQuestions.LongestName.ToString(CultureInfo.InvariantCulture)))),
            _ => (null, words.Card(turn.Language, "coach-dialog.not-understood")),
        };
    }
}
