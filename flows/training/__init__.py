"""The code of ethics, modules, quizzes, practice chats, the certificate."""
