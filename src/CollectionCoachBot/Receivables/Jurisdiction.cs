namespace CollectionCoachBot.Receivables;

/// <summary>The contract's law. Never derived from a language.</summary>
internal enum Jurisdiction
{
    Unknown,
    Prc,
    Uk,
    Eu,
    Us,
}
