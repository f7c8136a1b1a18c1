using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Texts;
using Microsoft.Bot.Builder.Dialogs;

namespace CollectionCoachBot.Coaching.Dialog;

/// <summary>Takes the buttons off a question that was answered. The SDK calls it, as the prompt's validator, once for each answer.</summary>
internal sealed partial class AnsweredQuestion(CoachQuestions questions, LastAnswer last, Words words, ILogger<AnsweredQuestion> logger)
{
    /// <returns>Whether the answer was understood: there is nothing else to validate.</returns>
    public async Task<bool> ShowAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken)
    {
        if (!prompt.Recognized.Succeeded)
            return false;
        var turn = prompt.Context.TurnState.Get<Turn>();
        if (!prompt.State.TryGetValue(QuestionPrompt.MessageKey, out var id))
            return true;
        var question = await questions.OfAsync(turn, (CoachValues)prompt.Options.Validations, cancellationToken);
        var answer = prompt.Recognized.Value;
        var shown = answer.StartsWith(QuestionPrompt.TypedPrefix, StringComparison.Ordinal)
            ? answer[QuestionPrompt.TypedPrefix.Length..]
            : question.Choices.First(choice => choice.Value == answer).Title;
        var card = Turn.CardMessage(QuestionCard.Answered(question, shown, turn.Language), words.Plain(turn.Language, "coach-dialog.summary"));
        card.Id = (string)id;
        await last.KeepAsync(turn, cancellationToken);
        try
        {
            await turn.Context.UpdateActivityAsync(card, cancellationToken);
        }
        catch (Exception e) when (ChannelFacts.IsRefusal(e))
        {
            // It is a kindness, not a need: the dialog goes on with the answer.
            NotUpdated(e.GetType().Name);
        }

        return true;
    }

    [LoggerMessage(1, LogLevel.Information, "An answered question kept its buttons: {Error}.")]
    private partial void NotUpdated(string error);
}
