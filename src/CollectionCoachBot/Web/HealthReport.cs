namespace CollectionCoachBot.Web;

/// <summary>What <c>/health</c> says; nothing of the ledger.</summary>
/// <param name="Healthy">The database answers and has this release's schema.</param>
/// <param name="Schema">The database's; null where it doesn't answer.</param>
/// <param name="WantedSchema">This release's.</param>
internal sealed record HealthReport(bool Healthy, int? Schema, int WantedSchema);
