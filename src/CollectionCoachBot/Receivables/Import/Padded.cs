namespace CollectionCoachBot.Receivables.Import;

/// <summary>A text whose spaces at its ends mean something: put into another one, a mere string would lose them.</summary>
internal sealed record Padded(string Text)
{
    public override string ToString() => Text;
}
