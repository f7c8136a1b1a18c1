namespace CollectionCoachBot.Playbook;

/// <summary>One thing to say, in one or more variants. The first whose placeholders are all known is the one that is shown.</summary>
internal sealed record Text(IReadOnlyList<TextVariant> Variants)
{
    /// <summary>
    /// The text with the facts put in. There always is a variant: the loader made sure that the last one needs only what is known of every account.
    /// </summary>
    public string Fill(Facts facts, AmountForm form = AmountForm.Written)
    {
        foreach (var variant in Variants)
        {
            if (variant.TryFill(facts, form) is { } filled)
                return filled;
        }

        throw new InvalidOperationException($"No variant of \"{Variants[^1].Template}\" can be filled.");
    }
}
