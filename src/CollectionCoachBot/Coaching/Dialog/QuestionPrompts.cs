using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Coaching.Dialog;

/// <summary>Makes the prompt of a dialog, which needs the name that the dialog gives it.</summary>
internal sealed class QuestionPrompts(CoachQuestions questions, AnsweredQuestion answered, Words words)
{
    public QuestionPrompt Create(string dialogId) => new(dialogId, questions, answered, words);
}
