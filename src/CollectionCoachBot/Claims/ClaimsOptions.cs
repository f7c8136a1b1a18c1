namespace CollectionCoachBot.Claims;

/// <summary>Section <c>Claims</c>.</summary>
internal sealed class ClaimsOptions
{
    public const string Section = "Claims";

    /// <summary>A file with published rates in the form of <c>Claims/rates.yaml</c>; a table in it takes the place of ours. A relative path begins where the settings stand. Default: none.</summary>
    public string? Rates { get; init; }
}
