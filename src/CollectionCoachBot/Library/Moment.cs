namespace CollectionCoachBot.Library;

/// <summary>When a rep needs a shelf.</summary>
internal enum Moment
{
    Before,
    During,
    After,

    /// <summary>Without a call in view.</summary>
    Learn,
}
