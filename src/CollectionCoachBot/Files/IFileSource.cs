using CollectionCoachBot.People;

namespace CollectionCoachBot.Files;

/// <summary>Makes the files of a feature when they are fetched; none is kept.</summary>
internal interface IFileSource
{
    /// <summary>What its links name it by.</summary>
    string Kind { get; }

    /// <param name="person">Who asked for it, and may have lost the right to since.</param>
    /// <param name="subject">Which file, as the feature wrote it into the link.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null: there is no such file, or it isn't theirs to see.</returns>
    Task<FileContent?> ReadAsync(Person person, string subject, CancellationToken cancellationToken);
}
