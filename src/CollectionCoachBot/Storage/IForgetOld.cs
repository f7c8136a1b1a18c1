namespace CollectionCoachBot.Storage;

/// <summary>Takes out what a feature needs no more. One a kind of rows, in the folder of its feature; all run together, a few times a day.</summary>
internal interface IForgetOld
{
    /// <returns>How many rows went.</returns>
    Task<int> ForgetAsync(CoachDb db, DateTimeOffset now, CancellationToken cancellationToken);
}
