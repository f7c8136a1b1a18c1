namespace CollectionCoachBot.EndToEnd;

/// <summary>All tests run one after the other and share one <see cref="Workshop"/>.</summary>
[CollectionDefinition(Name)]
public sealed class WorkshopCollection : ICollectionFixture<Workshop>
{
    public const string Name = "The local Teams client";
}
