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
    public IReadOnlyList<Finding> Check(string text, OverdueStage? stage) => [.. Passages.Of(text, _language).SelectMany(passage => In(passage, stage))];

    private IReadOnlyList<Finding> In(IReadOnlyList<string> passage, OverdueStage? stage)
    {
        var found = new List<Finding>();
        var open = new List<string>();
        foreach (var sentence in passage.Where(sentence => !_rules.PassAll(sentence)))
        {
            var (byRules, isPermitted) = _rules.In(sentence, stage);
            var mayBeSaid = _learned.IsTaught(sentence, out var taught) && taught is null;
            found.AddRange(byRules.Where(finding => !mayBeSaid || finding.Rule is { IsSure: true }));
            if (!mayBeSaid && (!isPermitted || byRules.Count > 0) && !open.Contains(sentence))
                open.Add(sentence);
        }

        if (open.Count == 0)
            return found;
        var judged = open.ToDictionary(sentence => sentence, _learned.Nearest, StringComparer.Ordinal);
        var together = _learned.Nearest(string.Join(_language == Language.Chinese ? "" : " ", open)).Margin;
        if (found.Count > 0)
        {
            var confirmed = found.Where(finding => LearnedLimits.Confirms(finding, found.Count, Math.Max(together, judged.GetValueOrDefault(finding.Sentence).Margin))).ToList();
            return LearnedLimits.Likest(confirmed, _learned.MarginOf);
        }

        // Of a passage that no rule knows the sentence is shown that is most like what was taught.
        var (likest, nearest) = judged.MaxBy(sentence => sentence.Value.Margin);
        return LearnedLimits.IsFound(Math.Max(together, nearest.Margin - LearnedLimits.Apart), _language) ? [new Finding(nearest.Kind, null, likest, 0, likest.Length)] : [];
    }
}
