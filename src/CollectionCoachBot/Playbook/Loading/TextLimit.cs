using CollectionCoachBot.People;

namespace CollectionCoachBot.Playbook.Loading;

/// <summary>
/// How long a text may be: Chinese characters with punctuation, English words, on the template; a placeholder counts as six
/// characters or two words. What a rep sees without opening anything must fit 380 characters or 230 words.
/// </summary>
internal sealed record TextLimit(int Characters, int Words)
{
    public static readonly TextLimit Goal = new(16, 8);
    public static readonly TextLimit Opening = new(60, 42) { IsSpoken = true };
    public static readonly TextLimit Question = new(18, 12) { IsSpoken = true };
    public static readonly TextLimit Says = new(12, 6);
    public static readonly TextLimit Beat = new(30, 20) { IsSpoken = true };

    /// <summary>The catalogue of excuses: its words, a beat of its answer, a way in which it is said.</summary>
    public static readonly TextLimit ExcuseSays = new(14, 8);
    public static readonly TextLimit ExcuseBeat = new(34, 24) { IsSpoken = true };
    public static readonly TextLimit Variant = new(30, 20);

    public static readonly TextLimit Close = new(34, 20) { IsSpoken = true };
    public static readonly TextLimit NoDate = new(30, 18) { IsSpoken = true };
    public static readonly TextLimit TacticHow = new(45, 32);
    public static readonly TextLimit TacticLimit = new(25, 18);
    public static readonly TextLimit GiveGet = new(18, 12);
    public static readonly TextLimit NoAnswer = new(45, 30) { IsSpoken = true };
    public static readonly TextLimit Confirmation = new(90, 60) { IsSpoken = true };
    public static readonly TextLimit Homework = new(14, 9);
    public static readonly TextLimit Dont = new(22, 15);
    public static readonly TextLimit Escalate = new(30, 20);
    public static readonly TextLimit Hint = new(22, 14);

    public static readonly TextLimit Name = new(12, 8);

    /// <summary>The library's: an item of a list, a question aloud, a line, a paragraph.</summary>
    public static readonly TextLimit Short = new(22, 14);
    public static readonly TextLimit LongQuestion = new(26, 18);
    public static readonly TextLimit Line = new(45, 32);
    public static readonly TextLimit Paragraph = new(90, 62);

    /// <summary>What the check of wording offers.</summary>
    public static readonly TextLimit Instead = Line with { IsSpoken = true };

    /// <summary>A letter's: a paragraph, the slip for the reply; and what the rep is told about it.</summary>
    public static readonly TextLimit Letter = new(100, 70) { IsSpoken = true };
    public static readonly TextLimit Slip = new(140, 60) { IsSpoken = true };
    public static readonly TextLimit LetterNote = new(100, 70);

    /// <summary>For what stands outside the first sight.</summary>
    public static readonly TextLimit Free = new(120, 80);

    /// <summary>Whether these are words for the customer: what <c>check/检查</c> marks mustn't stand in them.</summary>
    public bool IsSpoken { get; init; }

    public int Of(Language language) => language == Language.Chinese ? Characters : Words;

    public static int Measure(TextVariant variant, Language language)
    {
        var text = variant.Placeholders.Count == 0 ? variant.Template : variant.Placeholders.Distinct(StringComparer.Ordinal)
            .Aggregate(variant.Template, (template, name) => template.Replace("{" + name + "}", language == Language.Chinese ? "占占占占占占" : "ww ww", StringComparison.Ordinal));
        return language == Language.Chinese ? text.Length : CountWords(text);
    }

    /// <summary>What stands between white space and has a letter or a digit.</summary>
    public static int CountWords(string text)
    {
        var (count, isCounted) = (0, false);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                isCounted = false;
            }
            else if (!isCounted && char.IsLetterOrDigit(c))
            {
                count++;
                isCounted = true;
            }
        }

        return count;
    }
}
