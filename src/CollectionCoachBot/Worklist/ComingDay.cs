namespace CollectionCoachBot.Worklist;

/// <summary>The first day ahead on which something comes.</summary>
/// <param name="On">The day.</param>
/// <param name="FollowUps">Accounts whose next step is planned for it.</param>
/// <param name="Promises">Accounts that promised to pay on it.</param>
/// <param name="BecomeOverdue">Accounts of which something will be overdue from it on.</param>
internal sealed record ComingDay(DateOnly On, int FollowUps, int Promises, int BecomeOverdue);
