using System.Collections.Generic;

namespace Microsoft.Bot.Schema;

/// <summary>Members, topic or channel of the conversation changed.</summary>
public interface IConversationUpdateActivity : IActivity
{
    bool? HistoryDisclosed { get; set; }

    IList<ChannelAccount> MembersAdded { get; set; }

    IList<ChannelAccount> MembersRemoved { get; set; }

    string TopicName { get; set; }
}
