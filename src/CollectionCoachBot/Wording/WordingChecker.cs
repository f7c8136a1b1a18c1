using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Wording;

/// <summary>
/// Looks for what mustn't be said: by rules, and by what it learned from taught sentences, which finds what no rule knows and passes what a rule takes for something
/// that it isn't. Pure: the same text, stage and playbook give the same findings. Safe to use from several threads. Making one takes a moment.
/// </summary>
internal sealed class WordingChecker
{
    private readonly Language _language;
    private readonly SentenceRules _rules;
    private readonly LearnedKinds _learned;

    public WordingChecker(PlaybookText text, Language language)
    {
        (_language, _rules) = (language, new SentenceRules(text.Wording));
        _learned = LearnedOnce.From(Lessons.Of(text, language), language);
    }

    /// <param name="text">What is meant to be said or sent.</param>
    /// <param name="stage">The stage of the account; null: unknown, and what is allowed late only isn't allowed.</param>
    public IReadOnlyList<Finding> Check(string text, OverdueStage? stage) => [.. Sentences.Of(text, _language).SelectMany(sentence => In(sentence, stage))];

    private IReadOnlyList<Finding> In(string sentence, OverdueStage? stage)
    {
        if (_rules.PassAll(sentence))
            return [];
        var (found, isPermitted) = _rules.In(sentence, stage);
        var (kind, margin) = _learned.Nearest(sentence);
        if (found.Count > 0)
            return LearnedLimits.Confirms(found, margin) ? found : [];
        return LearnedLimits.IsFound(margin, _language) && !isPermitted ? [new Finding(kind, null, sentence, 0, sentence.Length)] : [];
    }
}
